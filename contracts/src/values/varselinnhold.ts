import { z } from 'zod';
import { Bydel, Kommunenummer, MangelId, Orgnr } from '../ids.ts';
import { Bistandsgrunnlag } from './bistandsgrunnlag.ts';
import { Tidspunkt } from './dato.ts';
import { Datoperiode } from './datoperiode.ts';
import { Barn, Egenskap } from './egenskap.ts';
import { Etat } from './etat.ts';
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

/** How the person left an institution. */
export const Utgangsmate = z.enum(['utskrevet', 'avbrutt', 'loslatt', 'utvist', 'utlevert', 'overfort-utlandet']);
export type Utgangsmate = z.output<typeof Utgangsmate>;

/**
 * Everything that a notice may tell its receiver; which of it a receiver gets, its basis decides. Never a diagnosis or a
 * name. `etat`, `enhet`, `mate` and `meldtKlar` tell the kind of institution: only on a basis that allows it, such as health care
 * between parts of the health service (helsepersonelloven § 25).
 */
export const Varselinnhold = z.strictObject({
  kommune: Kommunenummer,
  bydel: Bydel.optional(),
  periode: Datoperiode.optional(),
  egenskaper: z.array(Egenskap).max(7).optional(),
  barn: Barn.optional(),
  bistandsgrunnlag: Bistandsgrunnlag.optional(),
  behov: z.array(Ledd).max(5).optional(),
  /** Since when the hospital has reported the patient ready to leave (FOR-2011-11-18-1115 § 10). */
  meldtKlar: Tidspunkt.optional(),
  mangel: Varselmangel.optional(),
  frist: Tidspunkt.optional(),
  etat: Etat.optional(),
  enhet: Orgnr.optional(),
  mate: Utgangsmate.optional(),
  krever: Krever,
});
export type Varselinnhold = z.output<typeof Varselinnhold>;
