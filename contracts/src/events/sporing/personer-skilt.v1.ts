import { z } from 'zod';
import { Orgnr, PersonRef } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a merge has been undone: the two refs are two persons again. The subject is the one that had
 * been kept. Decision.
 */
export const PersonerSkilt = defineEvent({
  agency: 'sporing',
  name: 'personer-skilt',
  version: 1,
  data: z.strictObject({
    utskilt: PersonRef,
    grunn: KortTekst.optional(),
    /** Whose word it is. */
    avgjortAv: Orgnr.optional(),
  }),
  example: { utskilt: '9b1f6c3e-2d40-4f7a-8a36-0c5d7e1f2a33' },
});
export type PersonerSkilt = EventOf<typeof PersonerSkilt>;
