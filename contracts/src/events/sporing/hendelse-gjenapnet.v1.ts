import { z } from 'zod';
import { Orgnr } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { Kilde, MeldingId } from '../envelope.ts';

/**
 * The tracker sends this when a message that a person had set aside is to be matched after all. Decision: it is read back at
 * every fold.
 */
export const HendelseGjenapnet = defineEvent({
  agency: 'sporing',
  name: 'hendelse-gjenapnet',
  version: 1,
  data: z.strictObject({ kilde: Kilde, meldingId: MeldingId, grunn: KortTekst, avgjortAv: Orgnr }),
  example: {
    kilde: 'urn:orgnr:310000043',
    meldingId: 'eksempel-bolig-tildelt-1',
    grunn: 'Gjelder et opphold likevel.',
    avgjortAv: '310000043',
  },
});
export type HendelseGjenapnet = EventOf<typeof HendelseGjenapnet>;
