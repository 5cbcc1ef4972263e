import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Etat } from '../../values/etat.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person was asked and said no to the named agencies being told (helsepersonelloven § 22).
 * A no is an answer: the chain stops asking.
 */
export const SamtykkeAvslatt = defineEvent({
  agency: 'felles',
  name: 'samtykke-avslatt',
  version: 1,
  lov: 'helsepersonelloven § 22',
  data: z.strictObject({ overgangId: OvergangId.optional(), til: z.array(Etat).min(1).max(4) }),
  example: { til: ['nav'] },
});
export type SamtykkeAvslatt = EventOf<typeof SamtykkeAvslatt>;
