import { z } from 'zod';
import { MangelId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { Forventning, Trinn } from '../../values/forventning.ts';
import { Ledd } from '../../values/ledd.ts';
import { Regelgrunnlag } from './basis.ts';
import { Part } from './party.ts';

/** One open gap, as short as the row needs it. `tittel` is ready to show: 'Bolig mangler'. */
export const MangelPaTavla = z.object({
  mangelId: MangelId,
  /** The rule's id in the catalogue, as 'bolig-mangler'. */
  forventning: Forventning,
  tittel: z.string().min(1).max(120),
  ledd: Ledd.optional(),
  trinn: Trinn,
  /** When it is over due (or was). Absent where the gap is due at once or is a `merknad`. */
  frist: Tidspunkt.optional(),
  /** Whose move it is. Absent for a `merknad`. */
  trekk: Part.optional(),
  /** A number that belongs to the title, as nights without a home. */
  tall: z.int().nonnegative().optional(),
});
export type MangelPaTavla = z.output<typeof MangelPaTavla>;

/** One open gap in full: what was seen, the rule, what it rests on, what closes it. Texts are bokmål, ready to show. */
export const Mangelforklaring = z.object({
  ...MangelPaTavla.shape,
  /** What was seen: 'Ingen bolig er meldt. Ut tidligst 3. mars.' */
  forklaring: z.string().min(1).max(500),
  /** The rule in words, with its lead time: 'Boligen skal være klar 14 dager før ut.' */
  regel: z.string().min(1).max(500),
  grunnlag: Regelgrunnlag,
  /** What closes it: 'Tildel bolig, eller meld at bolig er ordnet.' */
  lukkesAv: z.string().min(1).max(500),
  oppdaget: Tidspunkt,
  /** What the reader may decide about it. */
  valg: z
    .array(z.enum(['overta', 'frafall']))
    .readonly()
    .optional(),
  /** Whom the reader, whose move it is, may hand it over to. */
  kanGisTil: z.array(Part).readonly().optional(),
});
export type Mangelforklaring = z.output<typeof Mangelforklaring>;
