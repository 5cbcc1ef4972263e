import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId, OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Tilbyder } from '../../values/tilbyder.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * NAV sends this when temporary housing has been found for someone who cannot find it (sosialtjenesteloven § 27), and again
 * when it is prolonged, with the same `botilbudId`. `til` is the last day; before it, something else must be in place.
 * `tilbyder` says who provides it.
 */
export const MidlertidigBotilbud = defineEvent({
  agency: 'nav',
  name: 'midlertidig-botilbud',
  version: 1,
  lov: 'sosialtjenesteloven § 27',
  data: z.strictObject({
    botilbudId: OppholdId,
    overgangId: OvergangId.optional(),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    botilbudstype: z.enum(['dognovernatting', 'hybelhus', 'bemannet', 'annet']),
    tilbyder: Tilbyder.optional(),
    fra: Dato,
    til: Dato,
  }),
  example: {
    botilbudId: 'botilbud-2026-207',
    kommune: '3403',
    botilbudstype: 'bemannet',
    fra: '2026-12-14',
    til: '2027-01-10',
  },
});
export type MidlertidigBotilbud = EventOf<typeof MidlertidigBotilbud>;
