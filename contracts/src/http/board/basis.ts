import { z } from 'zod';
import { Dato } from '../../values/dato.ts';

/** What a rule rests on. Law cannot be overridden by agreement; practice can. `tekst` is ready to show. */
export const Regelgrunnlag = z.object({
  slag: z.enum(['lov', 'avtale', 'praksis']),
  tekst: z.string().min(1).max(300),
  /** The section at Lovdata, for law. */
  lenke: z.url().optional(),
  gyldigFra: Dato.optional(),
  gyldigTil: Dato.optional(),
});
export type Regelgrunnlag = z.output<typeof Regelgrunnlag>;
