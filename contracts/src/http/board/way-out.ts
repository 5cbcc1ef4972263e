import { z } from 'zod';
import { Tidspunkt } from '../../values/dato.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { Utsted } from '../../values/utsted.ts';

// Tolerant, as all that is read: a newer tracker may say more about a range than an older board knows.
const Periode = z.object(Datoperiode.shape);

/**
 * When the person leaves, or left. `uten-dato`: nobody has said. `klar`: declared ready to leave, still inside.
 * `ute`: has left; `mate` says how, as far as the reader may know.
 */
export const Utgang = z.discriminatedUnion('tilstand', [
  z.object({ tilstand: z.literal('uten-dato') }),
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
