import { z } from 'zod';
import { OppholdId, Orgnr } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when the person serves on in a treatment or care institution (straffegjennomføringsloven § 12).
 * The institution opens a stay of its own; leaving it unlawfully is both an escape and a broken-off treatment.
 */
export const OverfortTilInstitusjon = defineEvent({
  agency: 'kriminalomsorg',
  name: 'overfort-til-institusjon',
  version: 1,
  lov: 'straffegjennomføringsloven § 12',
  data: z.strictObject({ fengselsoppholdId: OppholdId, tilEnhet: Orgnr, hjemmel: z.literal('§ 12') }),
  example: { fengselsoppholdId: 'hamar-2026-118', tilEnhet: '310000019', hjemmel: '§ 12' },
});
export type OverfortTilInstitusjon = EventOf<typeof OverfortTilInstitusjon>;
