import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person has lost the home they had, or will lose it `per` that day. Practice.
 */
export const BoligMistet = defineEvent({
  agency: 'felles',
  name: 'bolig-mistet',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), per: Dato, grunn: KortTekst.optional() }),
  example: { per: '2026-11-30', grunn: 'Leieforholdet er hevet.' },
});
export type BoligMistet = EventOf<typeof BoligMistet>;
