import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the group around the person has met. Practice; an individual plan needs consent
 * (FOR-2022-06-22-1110).
 */
export const AnsvarsgruppeHoldt = defineEvent({
  agency: 'felles',
  name: 'ansvarsgruppe-holdt',
  version: 1,
  data: z.strictObject({ overgangId: OvergangId.optional() }),
  example: {},
});
export type AnsvarsgruppeHoldt = EventOf<typeof AnsvarsgruppeHoldt>;
