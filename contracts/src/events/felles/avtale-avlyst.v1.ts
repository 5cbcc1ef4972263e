import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { OppfolgingHos } from '../../values/etat.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when a booked meeting will not take place. `tidspunkt` is the meeting's. Practice.
 */
export const AvtaleAvlyst = defineEvent({
  agency: 'felles',
  name: 'avtale-avlyst',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), hos: OppfolgingHos, tidspunkt: Tidspunkt }),
  at: '2026-12-14T08:30:00+01:00',
  example: { hos: 'nav', tidspunkt: '2026-12-15T10:00:00+01:00' },
});
export type AvtaleAvlyst = EventOf<typeof AvtaleAvlyst>;
