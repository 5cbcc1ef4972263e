import { z } from 'zod';
import { MangelId, OvergangId } from '../../ids.ts';
import { Forventning } from '../../values/forventning.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a person has waived a gap, with a reason. Decision: it is read back at every fold. Law is
 * not waived: such a gap stays on the record.
 */
export const MangelFrafalt = defineEvent({
  agency: 'sporing',
  name: 'mangel-frafalt',
  version: 1,
  data: z.strictObject({
    mangelId: MangelId,
    overgangId: OvergangId,
    forventning: Forventning,
    av: Mottaker,
    grunn: KortTekst,
    /** What the gap rested on then; when that changes, the gap is back. */
    fakta: z.string().max(500).optional(),
  }),
  example: {
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    mangelId: 'abd9b888-c299-5b5b-96d4-de445e9b482e',
    forventning: 'aktivitet-mangler',
    av: { etat: 'nav', kommune: '3403' },
    grunn: 'Personen er alderspensjonist.',
  },
});
export type MangelFrafalt = EventOf<typeof MangelFrafalt>;
