import { z } from 'zod';
import { AvtaleId, Kommunenummer, Orgnr } from '../../ids.ts';
import { Avtaleopphav, AvtaltFrist } from '../../values/avtalt-frist.ts';
import { Dato } from '../../values/dato.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a municipality's agreement on lead times has been laid down, or a new version of it. The
 * whole version stands here; it holds for stays that begin from `gyldigFra` to `gyldigTil`, both days included. About no
 * person: the subject is the agreement's id. Decision: gaps are judged by the versions that stand.
 */
export const AvtaleFastsatt = defineEvent({
  agency: 'sporing',
  name: 'avtale-fastsatt',
  version: 1,
  about: { subject: AvtaleId, example: 'hamar-dps-2026' },
  data: z.strictObject({
    avtaleId: AvtaleId,
    /** 1 for the first decision about the agreement, and so on. */
    versjon: z.int().min(1),
    kommune: Kommunenummer,
    /** The other party; left out where the agreement holds for every institution. */
    institusjon: Orgnr.optional(),
    gyldigFra: Dato,
    gyldigTil: Dato.optional(),
    frister: z.array(AvtaltFrist).min(1).max(100),
    opphav: Avtaleopphav,
    /** Whose word it is, where somebody called. */
    avgjortAv: Orgnr.optional(),
    grunn: KortTekst.optional(),
  }),
  example: {
    avtaleId: 'hamar-dps-2026',
    versjon: 2,
    kommune: '3403',
    institusjon: '310000019',
    gyldigFra: '2026-12-01',
    frister: [{ forventning: 'bolig-mangler', dager: 28, dagslag: 'dager' }],
    opphav: 'kall',
    avgjortAv: '310000191',
    grunn: 'Boligkontoret trenger en uke mer.',
  },
});
export type AvtaleFastsatt = EventOf<typeof AvtaleFastsatt>;
