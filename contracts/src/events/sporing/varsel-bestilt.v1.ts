import { z } from 'zod';
import { OvergangId, VarselId } from '../../ids.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { Varselinnhold } from '../../values/varselinnhold.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when an agency must be told. `innhold` is what that receiver needs and nothing more: no diagnosis
 * and no kind of institution. `grunnlag` is the basis of this one disclosure: a consent, or a section valid on that day
 * (boligsosialloven § 9, helsepersonelloven ch. 5). The receiver's door puts it in the inbox. Decision.
 */
export const VarselBestilt = defineEvent({
  agency: 'sporing',
  name: 'varsel-bestilt',
  version: 1,
  data: z.strictObject({
    varselId: VarselId,
    overgangId: OvergangId,
    slag: z.enum(['ny-overgang', 'endret-overgang', 'mangel', 'trekk-tilbake']),
    mottaker: Mottaker,
    innhold: Varselinnhold,
    grunnlag: z.string().min(1).max(200),
    erstatter: VarselId.optional(),
  }),
  example: {
    varselId: '5df99302-da17-52f9-baa7-19a00acc15b1',
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    slag: 'ny-overgang',
    mottaker: { etat: 'boligsosial', kommune: '3403' },
    innhold: {
      kommune: '3403',
      periode: { tidligst: '2026-12-07', sannsynlig: '2026-12-14', senest: '2027-01-04', visshet: 'planlagt' },
      egenskaper: ['rusfri', 'egnet-for-barn'],
      barn: 'samvaer',
      behov: ['bolig'],
      frist: '2026-11-12T15:00:00+01:00',
      krever: 'kvittering-og-svar',
    },
    grunnlag: 'samtykke',
  },
});
export type VarselBestilt = EventOf<typeof VarselBestilt>;
