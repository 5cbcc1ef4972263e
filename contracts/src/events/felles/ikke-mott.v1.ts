import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { OppfolgingHos } from '../../values/etat.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person did not come to a booked meeting. `tidspunkt` is the meeting's. When someone
 * disappears, somebody must act. Practice.
 */
export const IkkeMott = defineEvent({
  agency: 'felles',
  name: 'ikke-mott',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), hos: OppfolgingHos, tidspunkt: Tidspunkt }),
  at: '2026-12-15T10:30:00+01:00',
  example: { hos: 'nav', tidspunkt: '2026-12-15T10:00:00+01:00' },
});
export type IkkeMott = EventOf<typeof IkkeMott>;
