import { z } from 'zod';
import { OvergangId, VarselId } from '../../ids.ts';
import { defineEvent, type EventOf } from '../define-event.ts';

/**
 * The receiver of a notice sends this when a person has taken it (never a machine's acknowledgement): through the door's
 * inbox, which fills in the notice's transition. Practice.
 */
export const VarselMottatt = defineEvent({
  agency: 'felles',
  name: 'varsel-mottatt',
  version: 1,
  data: z.strictObject({ varselId: VarselId, overgangId: OvergangId }),
  example: { varselId: '5df99302-da17-52f9-baa7-19a00acc15b1', overgangId: '2dac9529-3a47-5eea-917e-53c5b2bf4714' },
});
export type VarselMottatt = EventOf<typeof VarselMottatt>;
