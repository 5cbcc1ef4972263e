import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';
import { Kilde, MeldingId } from '../envelope.ts';

/**
 * The sender of a report sends this when the report was wrong: nothing happened of what it said. It names the report by
 * source and id, of its own source only, may arrive before it, and cannot be retracted itself: send the fact anew.
 */
export const MeldingTrukket = defineEvent({
  agency: 'felles',
  name: 'melding-trukket',
  version: 1,
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    kilde: Kilde,
    meldingId: MeldingId,
    grunn: KortTekst.optional(),
  }),
  example: { kilde: 'urn:orgnr:310000035', meldingId: 'eksempel-flyttet-1', grunn: 'Gjaldt en annen person.' },
});
export type MeldingTrukket = EventOf<typeof MeldingTrukket>;
