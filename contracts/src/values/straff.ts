import { z } from 'zod';
import { Dato } from './dato.ts';

const mostDays = 10_958; // 30 years: no sentence of a fixed length is longer

const Dager = z.int().min(0).max(mostDays);

const Lengde = z
  .strictObject({
    ar: z.int().min(0).max(30).optional(),
    maneder: z.int().min(0).max(360).optional(),
    dager: Dager.optional(),
  })
  .refine(({ ar = 0, maneder = 0, dager = 0 }) => ar + maneder + dager > 0, {
    error: 'Straffen må ha en lengde: år, måneder eller dager.',
    params: { code: 'straff-uten-lengde' },
  });

/** The most days that the length can be: every month the longest there is. */
const daysAtMost = ({ ar = 0, maneder = 0, dager = 0 }: z.output<typeof Lengde>): number =>
  ar * 366 + maneder * 31 + dager;

/**
 * A sentence as the prison knows it, from which release can be reckoned (straffegjennomføringsloven § 42, FOR-2002-02-22-183
 * §§ 3-2 and 3-3). Several sentences are told as one: the sum. `lengde` is what is to be served, without a suspended part.
 * `fra` is the first day served, where it is not the day of the message. `varetektsfradrag` is days in remand that are
 * deducted. `fravaersdager` is all days until now that do not count as served; told, it takes the place of what has been
 * reckoned from interruptions and escapes up to then. No offence, and no court.
 */
export const Straff = z
  .strictObject({
    lengde: Lengde,
    fra: Dato.optional(),
    varetektsfradrag: Dager.optional(),
    fravaersdager: Dager.optional(),
  })
  .refine(({ lengde, varetektsfradrag = 0 }) => varetektsfradrag === 0 || varetektsfradrag < daysAtMost(lengde), {
    error: 'Varetektsfradraget er like langt som straffen, eller lengre.',
    path: ['varetektsfradrag'],
    params: { code: 'fradrag-lengre-enn-straffen' },
  });
export type Straff = z.output<typeof Straff>;
