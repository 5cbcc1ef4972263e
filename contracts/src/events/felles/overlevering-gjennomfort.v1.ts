import { z } from 'zod';
import { Orgnr, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the new responsible has taken over from the old one, in words and not only on paper. Practice.
 */
export const OverleveringGjennomfort = defineEvent({
  agency: 'felles',
  name: 'overlevering-gjennomfort',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), fraEnhet: Orgnr, tilEnhet: Orgnr }),
  example: { fraEnhet: '310000035', tilEnhet: '310000043' },
});
export type OverleveringGjennomfort = EventOf<typeof OverleveringGjennomfort>;
