import { z } from 'zod';
import { MangelId, OvergangId } from '../../ids.ts';
import { Forventning } from '../../values/forventning.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when somebody has said that a gap is theirs to close, or whose move it was has handed it over to them. Decision: it is read back at every fold.
 */
export const MangelOvertatt = defineEvent({
  agency: 'sporing',
  name: 'mangel-overtatt',
  version: 1,
  data: z.strictObject({
    mangelId: MangelId,
    overgangId: OvergangId,
    forventning: Forventning,
    av: Mottaker,
    /** Whose move it was, where they handed it over, and why. */
    fra: Mottaker.optional(),
    grunn: KortTekst.optional(),
  }),
  example: {
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    mangelId: 'abd9b888-c299-5b5b-96d4-de445e9b482e',
    forventning: 'bolig-mangler',
    av: { etat: 'nav', kommune: '3403' },
  },
});
export type MangelOvertatt = EventOf<typeof MangelOvertatt>;
