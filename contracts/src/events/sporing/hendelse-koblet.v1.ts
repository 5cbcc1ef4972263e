import { z } from 'zod';
import { Orgnr, OvergangId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { Utvei } from '../../values/utvei.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { Kilde, MeldingId } from '../envelope.ts';

/**
 * The tracker sends this when an event has been matched with a transition, by itself or by a person. Automatic matching
 * never overrides a person. Decision.
 */
export const HendelseKoblet = defineEvent({
  agency: 'sporing',
  name: 'hendelse-koblet',
  version: 1,
  data: z.strictObject({
    kilde: Kilde,
    meldingId: MeldingId,
    overgangId: OvergangId,
    hvordan: z.enum(['automatisk', 'manuelt']),
    grunn: KortTekst.optional(),
    /** Whose word it is, where a person decided. */
    avgjortAv: Orgnr.optional(),
    /** The transition itself is a person's word: no institution has told of the stay. `av`: whose matter it is. */
    opprettet: z.strictObject({ ...Utvei.shape, av: Mottaker }).optional(),
  }),
  example: {
    kilde: 'urn:orgnr:310000043',
    meldingId: 'eksempel-bolig-tildelt-1',
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    hvordan: 'automatisk',
  },
});
export type HendelseKoblet = EventOf<typeof HendelseKoblet>;
