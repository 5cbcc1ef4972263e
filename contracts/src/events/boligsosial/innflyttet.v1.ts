import { z } from 'zod';
import { OppholdId, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when the person has moved in. Somebody has seen them after the exit. Practice.
 */
export const Innflyttet = defineEvent({
  agency: 'boligsosial',
  name: 'innflyttet',
  version: 1,
  data: z.strictObject({ boligId: OppholdId, overgangId: OvergangId.optional() }),
  at: '2026-12-14T15:30:00+01:00',
  example: { boligId: 'bolig-2026-0033' },
});
export type Innflyttet = EventOf<typeof Innflyttet>;
