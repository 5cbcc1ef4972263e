import { z } from 'zod';
import { Kommunenummer, Orgnr } from '../../ids.ts';
import { Etat } from '../../values/etat.ts';

/** One party, named as the reader may know it. `navn` is ready to show: 'Boligkontoret i Hamar'. */
export const Part = z.object({
  etat: Etat,
  navn: z.string().min(1).max(120),
  kommune: Kommunenummer.optional(),
  enhet: Orgnr.optional(),
});
export type Part = z.output<typeof Part>;
