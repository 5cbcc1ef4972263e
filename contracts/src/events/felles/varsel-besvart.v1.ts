import { z } from 'zod';
import { OvergangId, VarselId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { Svar } from '../../values/svar.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The receiver of a notice sends this to answer it: can, cannot, under way, queue, or not ours; from when, and why. A later
 * answer replaces an earlier one. At once after a notice of readiness (FOR-2011-11-18-1115 § 11); else practice.
 */
export const VarselBesvart = defineEvent({
  agency: 'felles',
  name: 'varsel-besvart',
  version: 1,
  lov: 'FOR-2011-11-18-1115 § 11',
  data: z.strictObject({
    varselId: VarselId,
    overgangId: OvergangId,
    svar: Svar,
    fra: Dato.optional(),
    grunn: KortTekst.optional(),
  }),
  example: {
    varselId: '5df99302-da17-52f9-baa7-19a00acc15b1',
    overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714',
    svar: 'kan',
    fra: '2026-12-10',
  },
});
export type VarselBesvart = EventOf<typeof VarselBesvart>;
