import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Tilbyder } from '../../values/tilbyder.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when follow-up in the home has been decided (helse- og omsorgstjenesteloven § 3-2;
 * boligsosialloven § 6). `fra` is the first day, `tilbyder` who gives it.
 */
export const BooppfolgingVedtatt = defineEvent({
  agency: 'boligsosial',
  name: 'booppfolging-vedtatt',
  version: 1,
  lov: 'boligsosialloven § 6',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    fra: Dato,
    tilbyder: Tilbyder.optional(),
  }),
  example: { kommune: '3403', fra: '2026-12-14' },
});
export type BooppfolgingVedtatt = EventOf<typeof BooppfolgingVedtatt>;
