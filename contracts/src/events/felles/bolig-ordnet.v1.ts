import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Egenskap } from '../../values/egenskap.ts';
import { Tilbyder } from '../../values/tilbyder.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person has a home that nobody had to allocate: their own, or with family, partner or
 * friends, as the person says. `soveplass: 'sofa'` keeps a bed at a relative's from being counted as a home. `tilbyder` says
 * who provides it where it is rented. Practice.
 */
export const BoligOrdnet = defineEvent({
  agency: 'felles',
  name: 'bolig-ordnet',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    slag: z.enum(['egen', 'familie', 'partner', 'venner']),
    fra: Dato,
    til: Dato.optional(),
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
    egenskaper: z.array(Egenskap).max(7).optional(),
    tilbyder: Tilbyder.optional(),
    soveplass: z.enum(['eget-rom', 'delt-rom', 'sofa', 'ukjent']).optional(),
  }),
  example: { slag: 'familie', fra: '2026-12-14', kommune: '3403', soveplass: 'eget-rom' },
});
export type BoligOrdnet = EventOf<typeof BoligOrdnet>;
