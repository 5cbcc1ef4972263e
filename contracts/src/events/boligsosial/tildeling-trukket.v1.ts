import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when an allocated home is no longer for this person. To decline after having accepted
 * must be told at once: practice.
 */
export const TildelingTrukket = defineEvent({
  agency: 'boligsosial',
  name: 'tildeling-trukket',
  version: 1,
  data: z.strictObject({ boligId: OppholdId, grunn: KortTekst.optional() }),
  example: { boligId: 'bolig-2026-0033', grunn: 'Vannskade i boligen.' },
});
export type TildelingTrukket = EventOf<typeof TildelingTrukket>;
