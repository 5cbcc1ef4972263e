import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when it has decided on an application for a home. The decision can be appealed
 * (boligsosialloven § 7). 'venteliste': granted in principle, with no home yet.
 */
export const VedtakFattet = defineEvent({
  agency: 'boligsosial',
  name: 'vedtak-fattet',
  version: 1,
  lov: 'boligsosialloven § 7',
  data: z.strictObject({
    vedtakId: OppholdId,
    overgangId: OvergangId.optional(),
    utfall: z.enum(['innvilget', 'avslag', 'venteliste']),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
  }),
  example: { vedtakId: 'vedtak-2026-0091', utfall: 'innvilget', kommune: '3403' },
});
export type VedtakFattet = EventOf<typeof VedtakFattet>;
