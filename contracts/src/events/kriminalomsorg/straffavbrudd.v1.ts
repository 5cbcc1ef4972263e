import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when the serving is interrupted (straffegjennomføringsloven § 35). The person needs a roof meanwhile,
 * and the release date moves (FOR-2002-02-22-183 § 3-3). `til` is the last day of the interruption, when it is known.
 */
export const Straffavbrudd = defineEvent({
  agency: 'kriminalomsorg',
  name: 'straffavbrudd',
  version: 1,
  lov: 'straffegjennomføringsloven § 35',
  data: z.strictObject({ fengselsoppholdId: OppholdId, til: Dato.optional() }),
  example: { fengselsoppholdId: 'hamar-2026-118', til: '2026-11-30' },
});
export type Straffavbrudd = EventOf<typeof Straffavbrudd>;
