import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Aktivitet } from '../../values/aktivitet.ts';
import { Dato } from '../../values/dato.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when an activity after the exit has been agreed on, from and including `fra`. Practice.
 */
export const AktivitetAvtalt = defineEvent({
  agency: 'felles',
  name: 'aktivitet-avtalt',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), slag: Aktivitet, fra: Dato }),
  example: { slag: 'arbeid', fra: '2026-12-21' },
});
export type AktivitetAvtalt = EventOf<typeof AktivitetAvtalt>;
