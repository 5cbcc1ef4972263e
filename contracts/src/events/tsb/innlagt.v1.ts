import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId, Orgnr } from '../../ids.ts';
import { Behov, JaNeiUkjent } from '../../values/behov.ts';
import { Bistandsgrunnlag } from '../../values/bistandsgrunnlag.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { Aldersgruppe, Oppholdstype } from '../../values/oppholdstype.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this when a person is admitted, within 24 hours where municipal services may be needed.
 * It opens the stay. `kommunaltBehov` says whether FOR-2011-11-18-1115 § 7 found that the municipality may be needed;
 * `henvisendeEnhet` is the referring DPS, which is told the date too, so that the appointment after the exit gets made.
 * `kommuneVarslet` is when the clinic gave the municipality the notice of § 8 itself, beside Overgang.
 * `lar` says that the patient is in LAR, which somebody has to take over at the exit; only the health service is told.
 */
export const Innlagt = defineEvent({
  agency: 'tsb',
  name: 'innlagt',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 8',
  data: z.strictObject({
    oppholdId: OppholdId,
    oppholdstype: Oppholdstype,
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    kommunaltBehov: JaNeiUkjent,
    behov: Behov.optional(),
    henvisendeEnhet: Orgnr.optional(),
    under18: z.boolean().optional(),
    alder: Aldersgruppe.optional(),
    bistandsgrunnlag: Bistandsgrunnlag.optional(),
    kommuneVarslet: Tidspunkt.optional(),
    lar: z.boolean().optional(),
  }),
  at: '2026-09-14T13:20:00+02:00',
  example: {
    oppholdId: 'opphold-2026-0417',
    oppholdstype: 'langtid',
    kommune: '3403',
    kommunaltBehov: 'ja',
    behov: { bolig: 'ukjent', nav: 'ja' },
    henvisendeEnhet: '310000051',
  },
});
export type Innlagt = EventOf<typeof Innlagt>;
