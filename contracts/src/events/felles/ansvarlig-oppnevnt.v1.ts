import { z } from 'zod';
import { Orgnr, OvergangId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * Any agency sends this when one unit has been named responsible, as coordinator, contact or case worker: by law where
 * services are long and coordinated (helse- og omsorgstjenesteloven §§ 7-2, 7-3), else by practice. Never a person's name.
 */
export const AnsvarligOppnevnt = defineEvent({
  agency: 'felles',
  name: 'ansvarlig-oppnevnt',
  version: 1,
  lov: 'helse- og omsorgstjenesteloven §§ 7-2, 7-3',
  data: z.strictObject({
    overgangId: OvergangId.optional(),
    enhet: Orgnr,
    rolle: z.enum(['koordinator', 'kontaktperson', 'saksbehandler']),
  }),
  example: { enhet: '310000035', rolle: 'kontaktperson' },
});
export type AnsvarligOppnevnt = EventOf<typeof AnsvarligOppnevnt>;
