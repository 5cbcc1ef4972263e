import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Behov } from '../../values/behov.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * TSB sends this at once when a doctor or psychologist has found that the patient is ready to leave (FOR-2011-11-18-1115
 * §§ 9 and 10). The municipality's health and care service answers at once whether it can receive (§ 11); payment counts
 * from and including this day (§ 13). Not sent where there is no municipal need. What § 9 asks for is said in
 * `vurdertAv`, `punkterDokumentert` (the five points of the section are in the journal), `samarbeidspartnereInnkalt` and
 * `poliklinikkKontaktet`; `kommuneVarslet` is when the clinic gave the notice of § 10 itself, beside Overgang.
 */
export const Utskrivningsklar = defineEvent({
  agency: 'tsb',
  name: 'utskrivningsklar',
  version: 1,
  lov: 'FOR-2011-11-18-1115 §§ 9–10',
  data: z.strictObject({
    oppholdId: OppholdId,
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
    behov: Behov.optional(),
    vurdertAv: z.enum(['lege', 'psykolog']).optional(),
    poliklinikkKontaktet: z.boolean().optional(),
    punkterDokumentert: z.boolean().optional(),
    samarbeidspartnereInnkalt: z.boolean().optional(),
    kommuneVarslet: Tidspunkt.optional(),
  }),
  at: '2026-12-11T11:00:00+01:00',
  example: {
    oppholdId: 'opphold-2026-0417',
    behov: { bolig: 'ja' },
    vurdertAv: 'lege',
    poliklinikkKontaktet: true,
    punkterDokumentert: true,
    samarbeidspartnereInnkalt: true,
  },
});
export type Utskrivningsklar = EventOf<typeof Utskrivningsklar>;
