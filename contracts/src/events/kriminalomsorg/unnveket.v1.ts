import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when the person has escaped or not come back. A police matter: it opens no housing gap and tells
 * no housing office. From a § 12 institution it is a broken-off treatment as well.
 */
export const Unnveket = defineEvent({
  agency: 'kriminalomsorg',
  name: 'unnveket',
  version: 1,
  data: z.strictObject({
    fengselsoppholdId: OppholdId,
    fra: z.enum(['fengsel', 'permisjon', 'fremstilling', '§ 12-institusjon']).optional(),
  }),
  example: { fengselsoppholdId: 'hamar-2026-118', fra: 'permisjon' },
});
export type Unnveket = EventOf<typeof Unnveket>;
