import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Utsted } from '../../values/utsted.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when somebody has reached the person, with where they stay when that was said. Practice.
 */
export const KontaktOppnadd = defineEvent({
  agency: 'felles',
  name: 'kontakt-oppnadd',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    sted: Utsted.optional(),
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
  }),
  example: { sted: 'hos-venner' },
});
export type KontaktOppnadd = EventOf<typeof KontaktOppnadd>;
