import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when the person's GP has been told of the discharge and of the follow-up that is needed
 * (FOR-2025-12-02-2405 § 29: before discharge).
 */
export const FastlegeOrientert = defineEvent({
  agency: 'tsb',
  name: 'fastlege-orientert',
  version: 1,
  lov: 'FOR-2025-12-02-2405 § 29',
  data: z.strictObject({ oppholdId: OppholdId }),
  at: '2026-12-10T14:05:00+01:00',
  example: { oppholdId: 'opphold-2026-0417' },
});
export type FastlegeOrientert = EventOf<typeof FastlegeOrientert>;
