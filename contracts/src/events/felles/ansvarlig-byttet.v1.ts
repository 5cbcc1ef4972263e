import { z } from 'zod';
import { Orgnr, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the responsibility moves from one unit to another. Without a handover within days it is a gap:
 * everything hangs on single persons who change jobs. Practice.
 */
export const AnsvarligByttet = defineEvent({
  agency: 'felles',
  name: 'ansvarlig-byttet',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), fraEnhet: Orgnr, tilEnhet: Orgnr }),
  example: { fraEnhet: '310000035', tilEnhet: '310000043' },
});
export type AnsvarligByttet = EventOf<typeof AnsvarligByttet>;
