import { z } from 'zod';
import { OvergangId } from '../../ids.ts';
import { Dato, Tidspunkt } from '../../values/dato.ts';
import { route, scopes } from '../route.ts';

const Ord = z.string().min(1).max(300);
const Kroner = z.int().nonnegative();

/** A section of FOR-2011-11-18-1115, ready to show: '§ 8', and where it can be read. */
const Paragraf = z.object({ tekst: z.string().min(1).max(60), lenke: z.url() });

/** One condition of payment: `oppfylt` 'ikke-meldt' where nobody has said, which stands in the way as a no does. */
export const Betalingsvilkar = z.object({
  vilkar: z.string().min(1).max(60),
  oppfylt: z.enum(['ja', 'nei', 'ikke-meldt']),
  tekst: Ord,
  paragraf: Paragraf,
});
export type Betalingsvilkar = z.output<typeof Betalingsvilkar>;

/** One time in which the patient was ready. Without `til` it goes on. `dogn` is 0 while a condition is lacking. */
export const Klarperiode = z.object({
  fra: Tidspunkt,
  til: Tidspunkt.optional(),
  /** How it ended, in words. */
  slutt: Ord.optional(),
  /** When the notice of § 10 was given. */
  varslet: Tidspunkt.optional(),
  dogn: z.int().nonnegative(),
  /** The days themselves, from the first to the last. */
  dager: z.array(z.object({ fra: Dato, til: Dato })).readonly(),
  vilkar: z.array(Betalingsvilkar).readonly(),
});
export type Klarperiode = z.output<typeof Klarperiode>;

/** Days of one year. Without `dognpris` and `kroner`: the price of that year is not known here, and is never guessed. */
export const Betalingsar = z.object({
  ar: z.int(),
  dogn: z.int().positive(),
  dognpris: Kroner.optional(),
  kroner: Kroner.optional(),
});
export type Betalingsar = z.output<typeof Betalingsar>;

/** What the regulation leaves open, how it is answered here, and what that rests on. */
export const Betalingsforutsetning = z.object({ tekst: Ord, kilde: Ord });
export type Betalingsforutsetning = z.output<typeof Betalingsforutsetning>;

/**
 * An estimate of the days that the municipality pays for, from what Overgang has been told; no claim and no invoice.
 * `gjelder-ikke`: no hospital stay. `ikke-klar`: nobody has declared the patient ready. `blokkert`: a condition is lacking.
 * `ingen-dogn`: none was, and it was over before a day had passed.
 */
export const Betalingsdogn = z.object({
  per: Tidspunkt,
  utfall: z.enum(['betaling', 'blokkert', 'ingen-dogn', 'ikke-klar', 'gjelder-ikke']),
  /** Ready to show: 'Anslag: 4 døgn, 22 980 kr', 'Blokkert: …'. */
  tekst: Ord,
  dogn: z.int().nonnegative(),
  /** What all the days cost. Absent where the price of one of them is not known. */
  kroner: Kroner.optional(),
  /** Years whose price is not known. */
  prisMangler: z.array(z.int()).readonly(),
  /** It goes on: each day that passes is one more. Today counts when it has passed. */
  lopende: z.boolean(),
  ar: z.array(Betalingsar).readonly(),
  perioder: z.array(Klarperiode).readonly(),
  forutsetninger: z.array(Betalingsforutsetning).readonly(),
  /** What the estimate cannot know. */
  forbehold: z.array(Ord).readonly(),
});
export type Betalingsdogn = z.output<typeof Betalingsdogn>;

/**
 * Which days the municipality pays for (FOR-2011-11-18-1115 § 13). For the clinic itself, and for the municipality that would
 * pay, once the clinic has named § 8 or § 10; 404 for all others, also where they see the transition.
 */
export const lesBetalingsdogn = route({
  id: 'les-betalingsdogn',
  method: 'GET',
  path: '/v1/overganger/:overgangId/betalingsdogn',
  summary: 'Anslag over døgn kommunen betaler for en utskrivningsklar pasient',
  scope: scopes.tavle,
  params: z.strictObject({ overgangId: OvergangId }),
  responses: { 200: Betalingsdogn },
});
