import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { Kilde, MeldingId } from '../envelope.ts';

/**
 * The tracker sends this when an event fits no transition, or more than one: with the reason, and the candidates where there
 * are some. It matches by itself when the missing half arrives.
 */
export const HendelseUkoblet = defineEvent({
  agency: 'sporing',
  name: 'hendelse-ukoblet',
  version: 1,
  data: z.strictObject({
    kilde: Kilde,
    meldingId: MeldingId,
    arsak: z.enum([
      'ingen-overgang',
      'flere-mulige',
      'annen-kommune',
      'datoene-passer-ikke',
      'ukjent-overgang',
      'ukjent-varsel',
      'skjermet',
      'frakoblet',
    ]),
    kandidater: z.array(OvergangId).max(20).optional(),
    /** It waits no longer: taken back, shielded, or laid to a transition by its sender or a person. */
    lukket: z.literal(true).optional(),
  }),
  example: { kilde: 'urn:orgnr:310000043', meldingId: 'eksempel-bolig-tildelt-1', arsak: 'ingen-overgang' },
});
export type HendelseUkoblet = EventOf<typeof HendelseUkoblet>;
