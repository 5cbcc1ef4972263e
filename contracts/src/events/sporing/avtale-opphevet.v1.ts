import { z } from 'zod';
import { AvtaleId, Kommunenummer, Orgnr } from '../../ids.ts';
import { Avtaleopphav } from '../../values/avtalt-frist.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when an agreement has been withdrawn: from then on gaps are judged without it, whenever the stay
 * began. One that is only to end gets a new version with a last day instead. About no person: the subject is the
 * agreement's id. Decision.
 */
export const AvtaleOpphevet = defineEvent({
  agency: 'sporing',
  name: 'avtale-opphevet',
  version: 1,
  about: { subject: AvtaleId, example: 'hamar-dps-2026' },
  data: z.strictObject({
    avtaleId: AvtaleId,
    /** The number of this decision about the agreement. */
    versjon: z.int().min(1),
    kommune: Kommunenummer,
    institusjon: Orgnr.optional(),
    opphav: Avtaleopphav,
    /** Whose word it is, where somebody called. */
    avgjortAv: Orgnr.optional(),
    grunn: KortTekst.optional(),
  }),
  example: {
    avtaleId: 'hamar-dps-2026',
    versjon: 3,
    kommune: '3403',
    institusjon: '310000019',
    opphav: 'kall',
    avgjortAv: '310000191',
    grunn: 'Avtalen er sagt opp.',
  },
});
export type AvtaleOpphevet = EventOf<typeof AvtaleOpphevet>;
