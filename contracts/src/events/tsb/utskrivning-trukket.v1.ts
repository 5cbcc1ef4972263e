import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when there is no longer a planned discharge: the range that was told does not hold, and there is no new one.
 * Change must be told (FOR-2011-11-18-1115 § 8). The stay goes on.
 */
export const UtskrivningTrukket = defineEvent({
  agency: 'tsb',
  name: 'utskrivning-trukket',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 8',
  data: z.strictObject({ oppholdId: OppholdId, grunn: KortTekst.optional() }),
  example: { oppholdId: 'opphold-2026-0417', grunn: 'Behandlingen forlenges, ny dato kommer.' },
});
export type UtskrivningTrukket = EventOf<typeof UtskrivningTrukket>;
