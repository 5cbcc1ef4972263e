import { z } from 'zod';
import { Dato, Tidspunkt } from '../../values/dato.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { Utsted } from '../../values/utsted.ts';

// Tolerant, as all that is read: a newer tracker may say more about a range than an older board knows.
const Periode = z.object(Datoperiode.shape);

/**
 * What was reckoned from a sentence that was told: the person may be released from the first day (`grunn`: why that
 * one, as far as the reader may know), and is released by the last, when the sentence has been served in full.
 */
const Regnet = z.object({ tidligst: Dato, senest: Dato, grunn: z.enum(['to-tredjedeler', 'full-tid']).optional() });

/**
 * When the person leaves, or left. `uten-dato`: nobody has said; `regnet` is an estimate and no date of the prison's own,
 * and whoever is in remand (`varetekt`) can be released the same day. `klar`: declared ready to leave, still inside.
 * `ute`: has left; `mate` says how, as far as the reader may know.
 */
export const Utgang = z.discriminatedUnion('tilstand', [
  z.object({ tilstand: z.literal('uten-dato'), regnet: Regnet.optional(), varetekt: z.literal(true).optional() }),
  z.object({ tilstand: z.literal('planlagt'), periode: Periode }),
  z.object({ tilstand: z.literal('klar'), siden: Tidspunkt, periode: Periode.optional() }),
  z.object({
    tilstand: z.literal('ute'),
    tidspunkt: Tidspunkt,
    mate: z.enum(['utskrevet', 'loslatt', 'avbrutt', 'ukjent']),
    til: Utsted.optional(),
  }),
]);
export type Utgang = z.output<typeof Utgang>;
