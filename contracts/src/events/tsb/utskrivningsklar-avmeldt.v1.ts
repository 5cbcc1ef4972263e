import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when a patient who was reported ready is ready no longer. The municipality stands down (change must be told:
 * FOR-2011-11-18-1115 § 8).
 */
export const UtskrivningsklarAvmeldt = defineEvent({
  agency: 'tsb',
  name: 'utskrivningsklar-avmeldt',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 8',
  data: z.strictObject({ oppholdId: OppholdId, grunn: KortTekst.optional() }),
  at: '2026-12-12T09:00:00+01:00',
  example: { oppholdId: 'opphold-2026-0417', grunn: 'Ny somatisk sykdom.' },
});
export type UtskrivningsklarAvmeldt = EventOf<typeof UtskrivningsklarAvmeldt>;
