import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the home that the person has is kept during the stay: the rent is paid to and including
 * `betaltTil` (Europe/Oslo). Flats are lost during stays because nobody paid. Practice; sosialtjenesteloven §§ 18–19.
 */
export const BoligSikret = defineEvent({
  agency: 'felles',
  name: 'bolig-sikret',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), betaltTil: Dato }),
  example: { betaltTil: '2027-01-31' },
});
export type BoligSikret = EventOf<typeof BoligSikret>;
