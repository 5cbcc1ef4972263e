import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * NAV sends this when the first meeting after the exit has been held: the person has been seen. Practice.
 */
export const ForsteSamtaleHoldt = defineEvent({
  agency: 'nav',
  name: 'forste-samtale-holdt',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), kommune: Kommunenummer, bydel: Bydel.optional() }),
  at: '2026-12-15T10:00:00+01:00',
  example: { kommune: '3403' },
});
export type ForsteSamtaleHoldt = EventOf<typeof ForsteSamtaleHoldt>;
