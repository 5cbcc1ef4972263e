import { z } from 'zod';
import { Bydel, Kommunenummer, Orgnr, OvergangId } from '../../ids.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { LeddTilstander } from '../../values/ledd.ts';
import { Overgangsprofil } from '../../values/overgangsprofil.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when the first fact about a stay has opened a transition. Announcement only: never read back.
 * For whoever may see transitions; it holds the kind of institution and does not go to receivers of notices.
 */
export const OvergangApnet = defineEvent({
  agency: 'sporing',
  name: 'overgang-apnet',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId,
    etat: z.enum(['tsb', 'kriminalomsorg']),
    enhet: Orgnr.optional(),
    profil: Overgangsprofil,
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
    periode: Datoperiode.optional(),
    ledd: LeddTilstander,
  }),
  example: {
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    etat: 'tsb',
    enhet: '310000019',
    profil: 'tsb-langtid',
    kommune: '3403',
    ledd: { bolig: 'ukjent', nav: 'trengs' },
  },
});
export type OvergangApnet = EventOf<typeof OvergangApnet>;
