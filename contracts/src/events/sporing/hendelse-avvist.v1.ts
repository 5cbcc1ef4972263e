import { z } from 'zod';
import { Orgnr } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { Kilde, MeldingId } from '../envelope.ts';

/**
 * The tracker sends this when a person has said that a message that belongs to no transition is not to be matched: it waits no
 * longer, and is still kept. Decision: it is read back at every fold.
 */
export const HendelseAvvist = defineEvent({
  agency: 'sporing',
  name: 'hendelse-avvist',
  version: 1,
  data: z.strictObject({ kilde: Kilde, meldingId: MeldingId, grunn: KortTekst, avgjortAv: Orgnr }),
  example: {
    kilde: 'urn:orgnr:310000043',
    meldingId: 'eksempel-bolig-tildelt-1',
    grunn: 'Meldt to ganger.',
    avgjortAv: '310000043',
  },
});
export type HendelseAvvist = EventOf<typeof HendelseAvvist>;
