import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Utsted } from '../../values/utsted.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when the person has been released: it has happened. Remand is released at once, without a plan
 * (FOR-2002-02-22-183 § 4-4). `avslutning` tells expulsion, extradition and transfer abroad apart: they close the
 * transition without a housing need.
 */
export const Loslatelse = defineEvent({
  agency: 'kriminalomsorg',
  name: 'loslatelse',
  version: 1,
  lov: 'straffegjennomføringsloven § 42',
  data: z.strictObject({
    fengselsoppholdId: OppholdId,
    til: Utsted,
    avslutning: z.enum(['loslatt', 'utvist', 'utlevert', 'overfort-utlandet']).optional(),
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
  }),
  at: '2027-01-22T09:00:00+01:00',
  example: { fengselsoppholdId: 'hamar-2026-118', til: 'uten-tak', avslutning: 'loslatt' },
});
export type Loslatelse = EventOf<typeof Loslatelse>;
