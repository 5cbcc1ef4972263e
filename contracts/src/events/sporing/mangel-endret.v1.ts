import { z } from 'zod';
import { MangelId, OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { Forventning, Trinn } from '../../values/forventning.ts';
import { Ledd } from '../../values/ledd.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { Grunnlag } from '../../values/rettsgrunnlag.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when an open gap has moved on its ladder, or its deadline, owner or figures have changed. The whole
 * gap stands here. Announcement only.
 */
export const MangelEndret = defineEvent({
  agency: 'sporing',
  name: 'mangel-endret',
  version: 1,
  data: z.strictObject({
    mangelId: MangelId,
    overgangId: OvergangId,
    forventning: Forventning,
    /** What made the expectation apply now, where it can apply more than once. */
    anledning: z.string().max(200).optional(),
    ledd: Ledd.optional(),
    trinn: Trinn,
    frist: Tidspunkt.optional(),
    /** Whose move it is; nobody's for a 'merknad'. */
    ansvarlig: Mottaker.optional(),
    grunnlag: Grunnlag,
    tall: z.record(z.string().max(40), z.number()).optional(),
  }),
  example: {
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    mangelId: 'abd9b888-c299-5b5b-96d4-de445e9b482e',
    forventning: 'bolig-mangler',
    ledd: 'bolig',
    trinn: 'over-frist',
    frist: '2026-11-30T15:00:00+01:00',
    ansvarlig: { etat: 'boligsosial', kommune: '3403' },
    grunnlag: { slag: 'lov', henvisning: 'boligsosialloven § 6' },
    tall: { dagerTilUtgang: 35 },
  },
});
export type MangelEndret = EventOf<typeof MangelEndret>;
