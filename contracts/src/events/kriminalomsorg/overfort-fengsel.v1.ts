import { z } from 'zod';
import { OppholdId, Orgnr } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when the person serves on in another prison. The transition lives on; the plan must not be lost
 * on the way. Practice.
 */
export const OverfortFengsel = defineEvent({
  agency: 'kriminalomsorg',
  name: 'overfort-fengsel',
  version: 1,
  data: z.strictObject({ fengselsoppholdId: OppholdId, tilEnhet: Orgnr }),
  example: { fengselsoppholdId: 'hamar-2026-118', tilEnhet: '310000078' },
});
export type OverfortFengsel = EventOf<typeof OverfortFengsel>;
