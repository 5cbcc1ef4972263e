import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when contact with the agencies that receive the person after release has been made and
 * coordination begun: in good time, and always for those under 25 who consent (straffegjennomføringsloven § 41).
 */
export const SamordningStartet = defineEvent({
  agency: 'kriminalomsorg',
  name: 'samordning-startet',
  version: 1,
  lov: 'straffegjennomføringsloven § 41',
  data: z.strictObject({ fengselsoppholdId: OppholdId }),
  example: { fengselsoppholdId: 'hamar-2026-118' },
});
export type SamordningStartet = EventOf<typeof SamordningStartet>;
