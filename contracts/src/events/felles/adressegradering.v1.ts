import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when the protection of the person's address has changed (folkeregisterloven § 10-4).
 * 'strengt-fortrolig': no place, date or row on any board, and no automatic match.
 */
export const Adressegradering = defineEvent({
  agency: 'felles',
  name: 'adressegradering',
  version: 1,
  lov: 'folkeregisterloven § 10-4',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    grad: z.enum(['ugradert', 'fortrolig', 'strengt-fortrolig']),
  }),
  example: { grad: 'fortrolig' },
});
export type Adressegradering = EventOf<typeof Adressegradering>;
