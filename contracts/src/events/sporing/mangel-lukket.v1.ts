import { z } from 'zod';
import { MangelId, OvergangId } from '../../ids.ts';
import { Forventning } from '../../values/forventning.ts';
import { Ledd } from '../../values/ledd.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a gap is no longer open: met by a fact, hidden by another gap, no longer asked for, or waived.
 * Announcement only.
 */
export const MangelLukket = defineEvent({
  agency: 'sporing',
  name: 'mangel-lukket',
  version: 1,
  data: z.strictObject({
    mangelId: MangelId,
    overgangId: OvergangId,
    forventning: Forventning,
    ledd: Ledd.optional(),
    arsak: z.enum(['oppfylt', 'skjult', 'bortfalt', 'frafalt']),
  }),
  example: {
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    mangelId: 'abd9b888-c299-5b5b-96d4-de445e9b482e',
    forventning: 'bolig-mangler',
    ledd: 'bolig',
    arsak: 'oppfylt',
  },
});
export type MangelLukket = EventOf<typeof MangelLukket>;
