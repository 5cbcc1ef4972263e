import { z } from 'zod';
import { Orgnr, PersonRef } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when two personRefs turned out to be one person. The subject is the one that is kept. A reversible
 * alias: history keeps its refs. Decision.
 */
export const PersonerSlattSammen = defineEvent({
  agency: 'sporing',
  name: 'personer-slatt-sammen',
  version: 1,
  data: z.strictObject({
    innlemmet: PersonRef,
    grunn: KortTekst.optional(),
    /** Whose word it is. */
    avgjortAv: Orgnr.optional(),
  }),
  example: { innlemmet: '9b1f6c3e-2d40-4f7a-8a36-0c5d7e1f2a33' },
});
export type PersonerSlattSammen = EventOf<typeof PersonerSlattSammen>;
