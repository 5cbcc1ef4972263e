import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when contact with the health service after the exit has been made (FOR-2011-11-18-1115 § 9:
 * before the patient is ready to leave). `tidspunkt` is the first appointment.
 */
export const HelseoppfolgingAvtalt = defineEvent({
  agency: 'felles',
  name: 'helseoppfolging-avtalt',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 9',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    hos: z.enum(['dps', 'poliklinikk', 'lar', 'fastlege', 'kommune']),
    tidspunkt: Tidspunkt.optional(),
  }),
  example: { hos: 'dps', tidspunkt: '2026-12-18T09:00:00+01:00' },
});
export type HelseoppfolgingAvtalt = EventOf<typeof HelseoppfolgingAvtalt>;
