import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Oppholdstype } from '../../values/oppholdstype.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when a place in treatment is offered, for instance to someone in prison or at home. The exit of one
 * stay then is the entry of the next, and a home meanwhile need not be found. Practice.
 */
export const BehandlingsplassTilbudt = defineEvent({
  agency: 'tsb',
  name: 'behandlingsplass-tilbudt',
  version: 1,
  data: z.strictObject({ oppholdId: OppholdId.optional(), oppholdstype: Oppholdstype, fra: Dato }),
  example: { oppholdstype: 'langtid', fra: '2027-01-11' },
});
export type BehandlingsplassTilbudt = EventOf<typeof BehandlingsplassTilbudt>;
