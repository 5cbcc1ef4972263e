import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when a tenancy has been ended, by either party. `per` is the last day. During a stay this is
 * how a home is lost without anybody noticing. Practice.
 */
export const BoligOppsagt = defineEvent({
  agency: 'boligsosial',
  name: 'bolig-oppsagt',
  version: 1,
  data: z.strictObject({ boligId: OppholdId, per: Dato }),
  example: { boligId: 'bolig-2021-0410', per: '2026-11-30' },
});
export type BoligOppsagt = EventOf<typeof BoligOppsagt>;
