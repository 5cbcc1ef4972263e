import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Behov } from '../../values/behov.ts';
import { Bistandsgrunnlag } from '../../values/bistandsgrunnlag.ts';
import { Datoperiode } from '../../values/datoperiode.ts';
import { Barn, Egenskap } from '../../values/egenskap.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when a discharge is expected, and again at every change of date or need.
 * The range is honest: earliest, likely, latest. `behov.bolig: 'ja'` says that the patient is expected to stand without a
 * suitable home, which FOR-2011-11-18-1115 § 8 asks to be told (it never says that one exists). `lar` says that the patient
 * is in LAR, which somebody has to take over at the exit; only the health service is told.
 */
export const UtskrivningPlanlagt = defineEvent({
  agency: 'tsb',
  name: 'utskrivning-planlagt',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 8',
  data: z.strictObject({
    oppholdId: OppholdId,
    utskrivning: Datoperiode,
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    behov: Behov.optional(),
    egenskaper: z.array(Egenskap).max(7).optional(),
    barn: Barn.optional(),
    bistandsgrunnlag: Bistandsgrunnlag.optional(),
    lar: z.boolean().optional(),
  }),
  example: {
    oppholdId: 'opphold-2026-0417',
    utskrivning: { tidligst: '2026-12-07', sannsynlig: '2026-12-14', senest: '2027-01-04', visshet: 'planlagt' },
    kommune: '3403',
    behov: { bolig: 'ja', nav: 'ja', helse: 'ja' },
    egenskaper: ['rusfri', 'egnet-for-barn'],
    barn: 'samvaer',
  },
});
export type UtskrivningPlanlagt = EventOf<typeof UtskrivningPlanlagt>;
