import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Bistandsgrunnlag } from '../../values/bistandsgrunnlag.ts';
import { Barn, Egenskap } from '../../values/egenskap.ts';
import { Utsted } from '../../values/utsted.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when it has been said whether the person will lack a suitable home; `hvor` is where they say they
 * will stay. FOR-2011-11-18-1115 § 8 asks the hospital to say *that* one is lacking; the rest is practice.
 */
export const BoligbehovAvklart = defineEvent({
  agency: 'felles',
  name: 'boligbehov-avklart',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 8',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    behov: z.enum(['ja', 'nei']),
    hvor: Utsted.optional(),
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
    egenskaper: z.array(Egenskap).max(7).optional(),
    barn: Barn.optional(),
    bistandsgrunnlag: Bistandsgrunnlag.optional(),
  }),
  example: { behov: 'ja', hvor: 'uten-tak', kommune: '3403', barn: 'ingen' },
});
export type BoligbehovAvklart = EventOf<typeof BoligbehovAvklart>;
