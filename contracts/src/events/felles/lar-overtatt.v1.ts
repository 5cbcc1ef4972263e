import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the LAR prescription has been taken over by whoever gives it after the exit, from and
 * including `fra`. A day without is dangerous. FOR-2011-11-18-1115 § 9; practice.
 */
export const LarOvertatt = defineEvent({
  agency: 'felles',
  name: 'lar-overtatt',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 9',
  data: z.strictObject({ overgangId: OvergangId.optional(), fra: Dato }),
  example: { fra: '2026-12-14' },
});
export type LarOvertatt = EventOf<typeof LarOvertatt>;
