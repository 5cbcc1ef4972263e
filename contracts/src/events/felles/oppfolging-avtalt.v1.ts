import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { OppfolgingHos } from '../../values/etat.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when a first meeting after the exit has been booked. `tidspunkt` is when it takes place. A duty to
 * meet must have one before release (FOR-2002-02-22-183 § 3-42); else practice.
 */
export const OppfolgingAvtalt = defineEvent({
  agency: 'felles',
  name: 'oppfolging-avtalt',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), hos: OppfolgingHos, tidspunkt: Tidspunkt }),
  example: { hos: 'nav', tidspunkt: '2026-12-15T10:00:00+01:00' },
});
export type OppfolgingAvtalt = EventOf<typeof OppfolgingAvtalt>;
