import { z } from 'zod';
import { withoutIdentityNumber } from './identity-number-in-text.ts';

/**
 * A short free text of at most 300 characters. Said by a person to a person; no machine reads it.
 * Refused at the door when it contains what looks like an identity number. Names and diagnoses do not belong in it.
 */
export const KortTekst = z
  .string()
  .min(1)
  .max(300)
  .refine(...withoutIdentityNumber('Teksten inneholder noe som ser ut som et fødselsnummer. Ta det bort.'));
export type KortTekst = z.output<typeof KortTekst>;
