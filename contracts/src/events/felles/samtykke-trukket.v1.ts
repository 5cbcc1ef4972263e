import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Etat } from '../../values/etat.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when a consent has been withdrawn. It stops what comes after; what was told is told
 * (helsepersonelloven § 22).
 */
export const SamtykkeTrukket = defineEvent({
  agency: 'felles',
  name: 'samtykke-trukket',
  version: 1,
  lov: 'helsepersonelloven § 22',
  data: z.strictObject({ overgangId: OvergangId.optional(), til: z.array(Etat).min(1).max(4) }),
  example: { til: ['nav'] },
});
export type SamtykkeTrukket = EventOf<typeof SamtykkeTrukket>;
