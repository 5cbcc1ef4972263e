import { z } from 'zod';
import { Bydel, Kommunenummer, OvergangId, VarselId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when it has been found out which municipality a notice belongs to after the first one answered that
 * it was not responsible. The wrong office helps to find the right one (forvaltningsloven § 11).
 */
export const MottakerAvklart = defineEvent({
  agency: 'felles',
  name: 'mottaker-avklart',
  version: 1,
  lov: 'forvaltningsloven § 11',
  data: z.strictObject({ varselId: VarselId, overgangId: OvergangId, kommune: Kommunenummer, bydel: Bydel.optional() }),
  example: {
    varselId: '5df99302-da17-52f9-baa7-19a00acc15b1',
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    kommune: '3411',
  },
});
export type MottakerAvklart = EventOf<typeof MottakerAvklart>;
