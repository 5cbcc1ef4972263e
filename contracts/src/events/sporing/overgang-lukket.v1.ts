import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a transition has closed: the person is out and everything is in place, or there is nothing
 * left to do. `ut` is when they left. Re-entry opens a new one. Announcement only.
 */
export const OvergangLukket = defineEvent({
  agency: 'sporing',
  name: 'overgang-lukket',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId,
    arsak: z.enum([
      'i-havn',
      'ny-innleggelse',
      'dodsfall',
      'utvist',
      'utlevert',
      'overfort-utlandet',
      'trukket',
      'sammenslatt',
      'annet',
    ]),
    ut: Tidspunkt.optional(),
  }),
  example: { overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714', arsak: 'i-havn', ut: '2026-12-14T11:00:00Z' },
});
export type OvergangLukket = EventOf<typeof OvergangLukket>;
