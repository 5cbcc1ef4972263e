import { z } from 'zod';
import { Tidspunkt } from '../../values/dato.ts';
import { Etat } from '../../values/etat.ts';
import { Alvor } from './severity.ts';

const Antall = z.int().nonnegative();

/** Counts of the open transitions that the caller may see, without filters. */
export const Tall = z.object({
  per: Tidspunkt,
  totalt: Antall,
  alvor: z.record(Alvor, Antall),
  ubesvart: Antall,
  mittTrekk: Antall,
  ukoblet: Antall,
  /** Transitions by whose move it is. Those that are nobody's are left out. */
  trekk: z.record(Etat, Antall),
});
export type Tall = z.output<typeof Tall>;
