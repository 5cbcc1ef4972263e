import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Ledd } from '../../values/ledd.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person does not want help with one link. The link is then not needed; a later need takes
 * it back. Practice: help is voluntary.
 */
export const BistandTakketNei = defineEvent({
  agency: 'felles',
  name: 'bistand-takket-nei',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional(), ledd: Ledd }),
  example: { ledd: 'aktivitet' },
});
export type BistandTakketNei = EventOf<typeof BistandTakketNei>;
