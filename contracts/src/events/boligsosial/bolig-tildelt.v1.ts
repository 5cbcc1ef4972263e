import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId, OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Egenskap } from '../../values/egenskap.ts';
import { Tilbyder } from '../../values/tilbyder.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when a home has been allocated, and again when its dates change. `fra` is the first night it
 * can be slept in, `til` the last day of a tenancy that ends. `egenskaper` is what the home has (boligsosialloven § 6:
 * fitted to the one person), `tilbyder` who provides it. `boligId` is the sender's own; never an address.
 */
export const BoligTildelt = defineEvent({
  agency: 'boligsosial',
  name: 'bolig-tildelt',
  version: 1,
  lov: 'boligsosialloven § 6',
  data: z.strictObject({
    boligId: OppholdId,
    overgangId: OvergangId.optional(),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    fra: Dato,
    til: Dato.optional(),
    egenskaper: z.array(Egenskap).max(7).optional(),
    boligtype: z.enum(['ordinar', 'bemannet', 'overgangsbolig', 'omsorgsbolig', 'privat-leie']).optional(),
    tilbyder: Tilbyder.optional(),
    grunn: z.enum(['ny-tildeling', 'bytte', 'endret-dato', 'i-pavente-av-annen', 'etter-klage', 'annet']).optional(),
  }),
  example: {
    boligId: 'bolig-2026-0033',
    kommune: '3403',
    fra: '2026-12-10',
    egenskaper: ['rusfri', 'egnet-for-barn'],
    boligtype: 'ordinar',
    tilbyder: 'kommunen',
    grunn: 'ny-tildeling',
  },
});
export type BoligTildelt = EventOf<typeof BoligTildelt>;
