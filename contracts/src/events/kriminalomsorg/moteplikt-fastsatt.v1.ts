import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when a duty to meet at the friomsorgskontor has been set (straffegjennomføringsloven § 43). The first
 * meeting is set before release (FOR-2002-02-22-183 § 3-42).
 */
export const MotepliktFastsatt = defineEvent({
  agency: 'kriminalomsorg',
  name: 'moteplikt-fastsatt',
  version: 1,
  lov: 'straffegjennomføringsloven § 43; FOR-2002-02-22-183 § 3-42',
  data: z.strictObject({ fengselsoppholdId: OppholdId, forsteMote: Tidspunkt.optional() }),
  example: { fengselsoppholdId: 'hamar-2026-118', forsteMote: '2027-01-25T10:00:00+01:00' },
});
export type MotepliktFastsatt = EventOf<typeof MotepliktFastsatt>;
