import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId } from '../../ids.ts';
import { Bistandsgrunnlag } from '../../values/bistandsgrunnlag.ts';
import { Barn, Egenskap } from '../../values/egenskap.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Municipal housing sends this when it has registered that a person will need a home: help is fitted to the one person
 * (boligsosialloven § 6). Without `overgangId` the tracker finds the transition by person and dates.
 */
export const BoligbehovRegistrert = defineEvent({
  agency: 'boligsosial',
  name: 'boligbehov-registrert',
  version: 1,
  lov: 'boligsosialloven § 6',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    kommune: Kommunenummer,
    bydel: Bydel.optional(),
    egenskaper: z.array(Egenskap).max(7).optional(),
    barn: Barn.optional(),
    bistandsgrunnlag: Bistandsgrunnlag.optional(),
  }),
  example: { kommune: '3403', egenskaper: ['rusfri'], barn: 'samvaer' },
});
export type BoligbehovRegistrert = EventOf<typeof BoligbehovRegistrert>;
