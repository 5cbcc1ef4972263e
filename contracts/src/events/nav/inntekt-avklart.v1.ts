import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * NAV sends this when it is clear, or under way, how the person is to live, how the deposit is paid and whether two rents
 * are covered for a while (sosialtjenesteloven §§ 18–19). Not cleared, a home that is ready stands empty. Practice.
 */
export const InntektAvklart = defineEvent({
  agency: 'nav',
  name: 'inntekt-avklart',
  version: 1,
  lov: 'sosialtjenesteloven §§ 18–19',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    livsopphold: z.enum(['ja', 'nei', 'under-behandling']),
    depositum: z.enum(['ja', 'nei', 'under-behandling']),
    husleieoverlapp: z.enum(['ja', 'nei', 'under-behandling']),
  }),
  example: { kommune: '3403', livsopphold: 'ja', depositum: 'under-behandling', husleieoverlapp: 'nei' },
});
export type InntektAvklart = EventOf<typeof InntektAvklart>;
