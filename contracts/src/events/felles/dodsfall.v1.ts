import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the person has died; `time` is the moment of death as far as it is known. Everything closes,
 * notices are recalled, and whoever holds a flat or a meeting is told to stand down.
 */
export const Dodsfall = defineEvent({
  agency: 'felles',
  name: 'dodsfall',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional() }),
  example: {},
});
export type Dodsfall = EventOf<typeof Dodsfall>;
