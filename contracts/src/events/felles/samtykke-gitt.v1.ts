import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Etat } from '../../values/etat.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person has consented that the named agencies are told (helsepersonelloven § 22). For most
 * patients it is the first question of the chain. `gyldigTil` is the last day, where one was set.
 */
export const SamtykkeGitt = defineEvent({
  agency: 'felles',
  name: 'samtykke-gitt',
  version: 1,
  lov: 'helsepersonelloven § 22',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    til: z.array(Etat).min(1).max(4),
    gyldigTil: Dato.optional(),
  }),
  example: { til: ['nav', 'boligsosial'] },
});
export type SamtykkeGitt = EventOf<typeof SamtykkeGitt>;
