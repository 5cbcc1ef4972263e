import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person has moved, or will settle, in another municipality or city district: the new one is
 * told, so that it does not start from nothing. Responsible is the one where they settle (sosialtjenesteloven § 3,
 * boligsosialloven § 3). `fra` is the first day there.
 */
export const Flyttet = defineEvent({
  agency: 'felles',
  name: 'flyttet',
  version: 1,
  lov: 'sosialtjenesteloven § 3; boligsosialloven § 3',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    fraKommune: Kommunenummer.optional(),
    fraBydel: Bydel.optional(),
    tilKommune: Kommunenummer,
    tilBydel: Bydel.optional(),
    fra: Dato.optional(),
  }),
  example: { fraKommune: '3403', tilKommune: '0301', tilBydel: '030101', fra: '2026-12-14' },
});
export type Flyttet = EventOf<typeof Flyttet>;
