import { z } from 'zod';
import { OvergangId, VarselId } from '../../ids.ts';
import { Mottaker } from '../../values/mottaker.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The tracker sends this when a notice no longer holds: the receiver stands down. Decision.
 */
export const VarselTilbakekalt = defineEvent({
  agency: 'sporing',
  name: 'varsel-tilbakekalt',
  version: 1,
  data: z.strictObject({
    varselId: VarselId,
    overgangId: OvergangId,
    mottaker: Mottaker,
    grunn: z.enum([
      'erstattet',
      'ikke-lenger-behov',
      'annen-mottaker',
      'samtykke-trukket',
      'dodsfall',
      'utvist',
      'utlevert',
      'overfort-utlandet',
      'meldingen-var-feil',
      'skjermet',
      'annet',
    ]),
  }),
  example: {
    varselId: '5df99302-da17-52f9-baa7-19a00acc15b1',
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    mottaker: { etat: 'boligsosial', kommune: '3403' },
    grunn: 'ikke-lenger-behov',
  },
});
export type VarselTilbakekalt = EventOf<typeof VarselTilbakekalt>;
