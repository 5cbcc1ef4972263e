import { z } from 'zod';
import { Bydel, Kommunenummer, Orgnr, OvergangId } from '../../ids.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { LeddTilstander } from '../../values/ledd.ts';
import { Overgangsprofil } from '../../values/overgangsprofil.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when what is known of a transition has changed: its range, its place or a link. The whole state
 * stands here, so that a reader needs no history. Announcement only.
 */
export const OvergangEndret = defineEvent({
  agency: 'sporing',
  name: 'overgang-endret',
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
    periode: { tidligst: '2026-12-07', sannsynlig: '2026-12-14', senest: '2027-01-04', visshet: 'planlagt' },
    ledd: { bolig: 'trengs', nav: 'under-arbeid' },
  },
});
export type OvergangEndret = EventOf<typeof OvergangEndret>;
