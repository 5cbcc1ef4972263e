import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when a planned release no longer holds and there is no new date, for instance after a refusal of
 * parole (straffegjennomføringsloven § 42). The stay goes on.
 */
export const LoslatelseTrukket = defineEvent({
  agency: 'kriminalomsorg',
  name: 'loslatelse-trukket',
  version: 1,
  lov: 'straffegjennomføringsloven § 42',
  data: z.strictObject({ fengselsoppholdId: OppholdId, grunn: KortTekst.optional() }),
  example: { fengselsoppholdId: 'hamar-2026-118', grunn: 'Prøveløslatelse er avslått.' },
});
export type LoslatelseTrukket = EventOf<typeof LoslatelseTrukket>;
