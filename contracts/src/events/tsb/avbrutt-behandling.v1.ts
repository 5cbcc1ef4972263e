import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Utsted } from '../../values/utsted.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this at once when treatment is broken off, by the person or by the institution. Then nobody is ready:
 * somebody must reach the person, and find a roof for the night. Practice; the national guideline on ROP.
 */
export const AvbruttBehandling = defineEvent({
  agency: 'tsb',
  name: 'avbrutt-behandling',
  version: 1,
  data: z.strictObject({
    oppholdId: OppholdId,
    arsak: z.enum(['eget-onske', 'institusjonens-beslutning', 'ikke-tilbake-fra-permisjon', 'annet']),
    til: Utsted,
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
  }),
  at: '2026-11-20T22:40:00+01:00',
  example: { oppholdId: 'opphold-2026-0417', arsak: 'eget-onske', til: 'ukjent' },
});
export type AvbruttBehandling = EventOf<typeof AvbruttBehandling>;
