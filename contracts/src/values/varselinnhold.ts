import { z } from 'zod';
import { Bydel, Kommunenummer, MangelId } from '../ids.ts';
import { Bistandsgrunnlag } from './bistandsgrunnlag.ts';
import { Tidspunkt } from './dato.ts';
import { Datoperiode } from './datoperiode.ts';
import { Barn, Egenskap } from './egenskap.ts';
import { Forventning, Trinn } from './forventning.ts';
import { Ledd } from './ledd.ts';
import { Krever } from './svar.ts';

/** The gap that a notice is about: which expectation, how urgent, and the figures of its text. */
export const Varselmangel = z.strictObject({
  mangelId: MangelId,
  forventning: Forventning,
  ledd: Ledd.optional(),
  trinn: Trinn,
  tall: z.record(z.string().max(40), z.number()).optional(),
});
export type Varselmangel = z.output<typeof Varselmangel>;

/** Everything that a notice may tell its receiver. No diagnosis, no kind of institution, no name: see the design of disclosure. */
export const Varselinnhold = z.strictObject({
  kommune: Kommunenummer,
  bydel: Bydel.optional(),
  periode: Datoperiode.optional(),
  egenskaper: z.array(Egenskap).max(7).optional(),
  barn: Barn.optional(),
  bistandsgrunnlag: Bistandsgrunnlag.optional(),
  behov: z.array(Ledd).max(5).optional(),
  mangel: Varselmangel.optional(),
  frist: Tidspunkt.optional(),
  krever: Krever,
});
export type Varselinnhold = z.output<typeof Varselinnhold>;
