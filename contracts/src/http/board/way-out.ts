import { z } from 'zod';
import { Tidspunkt } from '../../values/dato.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { Utsted } from '../../values/utsted.ts';

/**
 * When the person leaves, or left. `uten-dato`: nobody has said. `klar`: declared ready to leave, still inside.
 * `ute`: has left; `mate` says how, as far as the reader may know.
 */
export const Utgang = z.discriminatedUnion('tilstand', [
  z.object({ tilstand: z.literal('uten-dato') }),
  z.object({ tilstand: z.literal('planlagt'), periode: Datoperiode }),
  z.object({ tilstand: z.literal('klar'), siden: Tidspunkt, periode: Datoperiode.optional() }),
  z.object({
    tilstand: z.literal('ute'),
    tidspunkt: Tidspunkt,
    mate: z.enum(['utskrevet', 'loslatt', 'avbrutt', 'ukjent']),
    til: Utsted.optional(),
  }),
]);
export type Utgang = z.output<typeof Utgang>;
