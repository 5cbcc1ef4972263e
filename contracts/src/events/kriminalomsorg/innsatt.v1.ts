import { z } from 'zod';
import { Bydel, Kommunenummer, OppholdId } from '../../ids.ts';
import { Behov } from '../../values/behov.ts';
import { Bistandsgrunnlag } from '../../values/bistandsgrunnlag.ts';
import { Aldersgruppe, Fengselshjemmel } from '../../values/oppholdstype.ts';
import { Straff } from '../../values/straff.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when a person is received. It opens the stay; `hjemmel` decides which expectations apply.
 * Under 18, child welfare is the receiver; under 25, release must be coordinated (straffegjennomføringsloven § 41).
 * `straff` lets Overgang reckon when release may come, until `loslatelse-planlagt` says; never for remand or forvaring.
 */
export const Innsatt = defineEvent({
  agency: 'kriminalomsorg',
  name: 'innsatt',
  version: 1,
  data: z.strictObject({
    fengselsoppholdId: OppholdId,
    hjemmel: Fengselshjemmel,
    aldersgruppe: Aldersgruppe,
    kommune: Kommunenummer.optional(),
    bydel: Bydel.optional(),
    behov: Behov.optional(),
    bistandsgrunnlag: Bistandsgrunnlag.optional(),
    straff: Straff.optional(),
  }),
  at: '2026-06-02T10:00:00+02:00',
  example: {
    fengselsoppholdId: 'hamar-2026-118',
    hjemmel: 'dom-over-90-dager',
    aldersgruppe: '18-24',
    kommune: '3403',
    behov: { bolig: 'ukjent' },
    straff: { lengde: { ar: 1 }, varetektsfradrag: 17 },
  },
});
export type Innsatt = EventOf<typeof Innsatt>;
