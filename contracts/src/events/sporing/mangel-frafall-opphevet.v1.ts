import { z } from 'zod';
import { MangelId, OvergangId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a person has taken a waiver back: the gap is open again if what it asks for is not in place.
 * Decision: it is read back at every fold.
 */
export const MangelFrafallOpphevet = defineEvent({
  agency: 'sporing',
  name: 'mangel-frafall-opphevet',
  version: 1,
  data: z.strictObject({ mangelId: MangelId, overgangId: OvergangId, av: Mottaker, grunn: KortTekst }),
  example: {
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    mangelId: 'abd9b888-c299-5b5b-96d4-de445e9b482e',
    av: { etat: 'nav', kommune: '3403' },
    grunn: 'Personen vil i arbeid likevel.',
  },
});
export type MangelFrafallOpphevet = EventOf<typeof MangelFrafallOpphevet>;
