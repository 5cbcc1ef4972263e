import { z } from 'zod';
import { Orgnr, OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the responsible unit or its only handler is away, with the deputy where there is one.
 * `fra` and `til` are the first and the last day away. Practice.
 */
export const AnsvarligFravaerende = defineEvent({
  agency: 'felles',
  name: 'ansvarlig-fravaerende',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    enhet: Orgnr,
    fra: Dato,
    til: Dato.optional(),
    vikar: Orgnr.optional(),
  }),
  example: { enhet: '310000035', fra: '2026-11-16', til: '2026-12-04', vikar: '310000043' },
});
export type AnsvarligFravaerende = EventOf<typeof AnsvarligFravaerende>;
