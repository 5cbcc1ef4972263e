import { z } from 'zod';
import { OppholdId, Orgnr } from '../../ids.ts';
import { Oppholdstype } from '../../values/oppholdstype.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when the stay goes on in another unit. The transition lives on; the receiving unit is now the one to ask.
 * Practice: a date that was told by the first unit must not be lost on the way.
 */
export const Overfort = defineEvent({
  agency: 'tsb',
  name: 'overfort',
  version: 1,
  data: z.strictObject({ oppholdId: OppholdId, tilEnhet: Orgnr, tilOppholdstype: Oppholdstype.optional() }),
  example: { oppholdId: 'opphold-2026-0417', tilEnhet: '310000051', tilOppholdstype: 'langtid' },
});
export type Overfort = EventOf<typeof Overfort>;
