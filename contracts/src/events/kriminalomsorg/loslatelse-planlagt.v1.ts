import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Behov } from '../../values/behov.ts';
import { Bistandsgrunnlag } from '../../values/bistandsgrunnlag.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { Barn, Egenskap } from '../../values/egenskap.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when a release is expected, and again at every change: dates are recomputed on absence
 * (FOR-2002-02-22-183 § 3-3). `grunnlag` is why that date (straffegjennomføringsloven § 42: two thirds, half or full time);
 * `moteplikt` is a duty to meet at the friomsorgskontor, only where it appears necessary (§ 43). Prepared in good time (§ 41).
 */
export const LoslatelsePlanlagt = defineEvent({
  agency: 'kriminalomsorg',
  name: 'loslatelse-planlagt',
  version: 1,
  lov: 'straffegjennomføringsloven §§ 41–43',
  data: z.strictObject({
    fengselsoppholdId: OppholdId,
    loslatelse: Datoperiode,
    grunnlag: z.enum(['to-tredjedeler', 'halv-tid', 'full-tid', 'varetekt-opphor', 'annet']),
    moteplikt: z.boolean(),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    behov: Behov.optional(),
    egenskaper: z.array(Egenskap).max(7).optional(),
    barn: Barn.optional(),
    bistandsgrunnlag: Bistandsgrunnlag.optional(),
  }),
  example: {
    fengselsoppholdId: 'hamar-2026-118',
    loslatelse: { tidligst: '2027-01-15', sannsynlig: '2027-01-22', senest: '2027-03-20', visshet: 'anslag' },
    grunnlag: 'to-tredjedeler',
    moteplikt: true,
    kommune: '3403',
    behov: { bolig: 'ja', nav: 'ja', aktivitet: 'ja' },
    egenskaper: ['avstand'],
  },
});
export type LoslatelsePlanlagt = EventOf<typeof LoslatelsePlanlagt>;
