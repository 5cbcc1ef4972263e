import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Aktivitet } from '../../values/aktivitet.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when work, training or another activity has been applied for, with the queue in days where it is
 * known. Applied for after the exit, there is a queue. Practice.
 */
export const AktivitetSokt = defineEvent({
  agency: 'felles',
  name: 'aktivitet-sokt',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    slag: Aktivitet,
    ventetidDager: z.int().min(0).max(3650).optional(),
  }),
  example: { slag: 'tiltak', ventetidDager: 42 },
});
export type AktivitetSokt = EventOf<typeof AktivitetSokt>;
