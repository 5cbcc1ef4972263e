import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Utsted } from '../../values/utsted.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when the patient has left as planned. `til` is where the person goes; 'uten-tak' raises the alarm.
 * `kommune` says where the person went when it is not the municipality of the plan. Practice; the GP is told
 * before (FOR-2025-12-02-2405 § 29).
 */
export const Utskrevet = defineEvent({
  agency: 'tsb',
  name: 'utskrevet',
  version: 1,
  data: z.strictObject({
    oppholdId: OppholdId,
    til: Utsted,
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
  }),
  at: '2026-12-14T12:00:00+01:00',
  example: { oppholdId: 'opphold-2026-0417', til: 'kommunal-bolig' },
});
export type Utskrevet = EventOf<typeof Utskrevet>;
