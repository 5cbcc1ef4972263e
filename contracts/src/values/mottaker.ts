import { z } from 'zod';
import { Bydel, Kommunenummer, Orgnr } from '../ids.ts';
import { Etat } from './etat.ts';

/** Whose move it is, or who is told: an agency, in a municipality (in Oslo a city district) or as one unit. */
export const Mottaker = z.strictObject({
  etat: Etat,
  kommune: Kommunenummer.optional(),
  bydel: Bydel.optional(),
  enhet: Orgnr.optional(),
});
export type Mottaker = z.output<typeof Mottaker>;
