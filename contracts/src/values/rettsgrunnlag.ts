import { z } from 'zod';
import { withoutIdentityNumber } from './identity-number-in-text.ts';

/** The legal basis of a message, in short free text: 'samtykke', or 'FOR-2011-11-18-1115 § 8'. At most 200 characters. */
export const Rettsgrunnlag = z
  .string()
  .min(1)
  .max(200)
  .refine(...withoutIdentityNumber('Teksten inneholder noe som ser ut som et fødselsnummer. Ta det bort.'));
export type Rettsgrunnlag = z.output<typeof Rettsgrunnlag>;

/** What an expectation rests on: law with its section, an agreement, or practice. */
export const Grunnlag = z.strictObject({
  slag: z.enum(['lov', 'avtale', 'praksis']),
  henvisning: z.string().max(200).optional(),
});
export type Grunnlag = z.output<typeof Grunnlag>;
