import { z } from 'zod';
import { OppholdId } from '../../ids.ts';
import { Dato } from '../../values/dato.ts';
import { Straff } from '../../values/straff.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The prison sends this when the way of serving changes: at home with duty to report (§ 13), home detention (§ 16),
 * electronic monitoring (§ 16 a, needs a suitable home and adult housemates' consent), a halfway house, or back to prison.
 * Deadlines then follow the earliest move home. `fra` is the first day, when it is not the day of the message.
 * `straff` is told when there is a sentence, or another one: after remand, or when the prison has recomputed it
 * (FOR-2002-02-22-183 § 3-3). `fengsel` is also what is told when somebody has come back.
 */
export const GjennomforingEndret = defineEvent({
  agency: 'kriminalomsorg',
  name: 'gjennomforing-endret',
  version: 1,
  lov: 'straffegjennomføringsloven §§ 13, 16, 16 a',
  data: z.strictObject({
    fengselsoppholdId: OppholdId,
    form: z.enum(['fengsel', '§ 13', '§ 16', '§ 16 a', 'overgangsbolig']),
    fra: Dato.optional(),
    straff: Straff.optional(),
  }),
  example: { fengselsoppholdId: 'hamar-2026-118', form: '§ 16 a', fra: '2026-12-01' },
});
export type GjennomforingEndret = EventOf<typeof GjennomforingEndret>;
