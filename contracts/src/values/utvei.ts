import { z } from 'zod';
import { Bydel, Kommunenummer, Orgnr } from '../ids.ts';
import { Datoperiode } from './datoperiode.ts';

/** The way out of an institution, as somebody else than the institution says it: where from, where to, and when. */
export const Utvei = z.strictObject({
  etat: z.enum(['tsb', 'kriminalomsorg']),
  enhet: Orgnr,
  kommune: Kommunenummer,
  bydel: Bydel.optional(),
  ut: Datoperiode.optional(),
});
export type Utvei = z.output<typeof Utvei>;
