import { z } from 'zod';
import { AvtaleId, Kommunenummer, Orgnr } from '../../ids.ts';
import { Avtaleopphav, AvtaltFrist, eachRuleOnce } from '../../values/avtalt-frist.ts';
import { Dato, Tidspunkt } from '../../values/dato.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { route, scopes } from '../route.ts';
import { Samarbeidsavtale } from './agreement-in-words.ts';

const en = z.strictObject({ avtaleId: AvtaleId });

/** The lead times of an agreement, as they are written; `dagslag` is 'dager' when left out. Each rule once. */
const Frister = z
  .array(AvtaltFrist.extend({ dagslag: AvtaltFrist.shape.dagslag.default('dager') }))
  .min(1)
  .max(100)
  .refine(eachRuleOnce, { error: 'Samme regel står to ganger.', params: { code: 'regel-to-ganger' } });

/** Whose agreement it is. Without `institusjon` it holds for every institution. */
const parter = { kommune: Kommunenummer, institusjon: Orgnr.optional() };

type Period = { readonly gyldigFra: string; readonly gyldigTil?: string | undefined };
const endsAfterItBegins = ({ gyldigFra, gyldigTil }: Period): boolean =>
  gyldigTil === undefined || gyldigFra <= gyldigTil;
const endsBeforeItBegins = {
  error: 'Avtalen slutter før den begynner.',
  path: ['gyldigTil'],
  params: { code: 'slutter-for-start' },
};

const innhold = { ...parter, gyldigFra: Dato, gyldigTil: Dato.optional(), frister: Frister };

/** What an agreement says: between whom, for stays that begin when, and which lead times. */
export const Avtaleinnhold = z.strictObject(innhold).refine(endsAfterItBegins, endsBeforeItBegins);
export type Avtaleinnhold = z.output<typeof Avtaleinnhold>;

/** One decision about an agreement: a version of it, or that it was withdrawn. */
export const Avtaleversjon = z.strictObject({
  versjon: z.int().min(1),
  slag: z.enum(['fastsatt', 'opphevet']),
  tidspunkt: Tidspunkt,
  opphav: Avtaleopphav,
  /** Whose word it was, where somebody called. */
  av: z.strictObject({ orgnr: Orgnr, navn: z.string().min(1).max(120) }).optional(),
  grunn: KortTekst.optional(),
  /** What was laid down; absent where it was withdrawn. */
  avtale: Samarbeidsavtale.optional(),
});
export type Avtaleversjon = z.output<typeof Avtaleversjon>;

/** One agreement with every version, newest first. For the municipality, and for the institution that it is made with. */
export const lesAvtale = route({
  id: 'les-avtale',
  method: 'GET',
  path: '/v1/avtaler/:avtaleId',
  summary: 'Én samarbeidsavtale med historikk',
  scope: scopes.tavle,
  params: en,
  responses: {
    200: z.object({
      per: Tidspunkt,
      /** As it stands; absent when it has been withdrawn. */
      avtale: Samarbeidsavtale.optional(),
      /** False while there are journeys that have not been judged by it yet. */
      gjennomfort: z.boolean(),
      historikk: z.array(Avtaleversjon).readonly(),
    }),
  },
});

/** What a decision led to. `endret` is false where it stood so already: asking again is harmless. */
const Avtalt = z.strictObject({ per: Tidspunkt, endret: z.boolean(), versjon: z.int().min(1) });

/**
 * Lays down an agreement, or a new version of it. For the municipality itself. It moves practice, never law. The journeys
 * that it touches are judged anew in the background.
 */
export const fastsettAvtale = route({
  id: 'fastsett-avtale',
  method: 'PUT',
  path: '/v1/avtaler/:avtaleId',
  summary: 'Fastsett en samarbeidsavtale, eller en ny versjon av den',
  scope: scopes.avtaler,
  params: en,
  body: z
    .strictObject({
      ...innhold,
      grunn: KortTekst.optional(),
      /** The version that the change was made on: refused when somebody has made a newer one. 0: there is to be none. */
      byggerPa: z.int().min(0).optional(),
    })
    .refine(endsAfterItBegins, endsBeforeItBegins),
  responses: { 200: Avtalt },
});

/** Withdraws an agreement: gaps are judged without it. One that is only to end gets a new version with `gyldigTil`. */
export const opphevAvtale = route({
  id: 'opphev-avtale',
  method: 'POST',
  path: '/v1/avtaler/:avtaleId/opphevelse',
  summary: 'Opphev en samarbeidsavtale, med grunn',
  scope: scopes.avtaler,
  params: en,
  body: z.strictObject({ grunn: KortTekst }),
  responses: { 200: Avtalt },
});

/** How far long work has come: so many journeys seen, of about so many. */
const Framdrift = z.strictObject({ type: z.literal('framdrift'), sett: z.int().min(0), av: z.int().min(0) });

const count = z.int().min(0);
const shift = { apner: count, lukker: count, flytter: count };

/** What an agreement would change: journeys seen, how many of them it touches, and gaps it would open, close and move. */
export const Proveresultat = z.strictObject({
  type: z.literal('resultat'),
  /** The moment that gaps were judged at. */
  per: Tidspunkt,
  sett: count,
  berort: count,
  ...shift,
  regler: z
    .array(z.strictObject({ forventning: AvtaltFrist.shape.forventning, tittel: z.string(), ...shift }))
    .readonly(),
});
export type Proveresultat = z.output<typeof Proveresultat>;

/**
 * Tries out an agreement, or with no `avtale` its withdrawal, on the journeys as they stand: which gaps it would open, close
 * and move. Nothing is written. Counts only gaps that the caller may see. Tells how far it has come, and last the result.
 */
export const provAvtale = route({
  id: 'prov-avtale',
  method: 'POST',
  path: '/v1/avtaler/:avtaleId/provekjoring',
  summary: 'Prøv en avtale uten å fastsette den (server-sent events)',
  scope: scopes.avtaler,
  params: en,
  body: z.strictObject({ avtale: Avtaleinnhold.optional() }),
  responses: { 200: z.discriminatedUnion('type', [Framdrift, Proveresultat]) },
  stream: 'sse',
});

const side = z.strictObject({
  /** Gaps that were seen at some moment. */
  mangler: count,
  /** Those of them that came over their deadline. */
  overFrist: count,
});

/** What other lead times would have changed in what has been. */
export const Regelproveresultat = z.strictObject({
  type: z.literal('resultat'),
  fra: Dato,
  til: Dato,
  /** Journeys in which the caller would have been shown a gap, and those that took too many looks and were left out. */
  forlop: count,
  utelatt: count,
  regler: z
    .array(
      z.strictObject({
        forventning: AvtaltFrist.shape.forventning,
        tittel: z.string(),
        /** By the agreements that stand. */
        na: side,
        /** By the agreement that is tried. */
        provd: side,
        /** Came over its deadline by the tried agreement alone, and by what stands alone. */
        bareProvd: count,
        bareNa: count,
        /** Of gaps that came over their deadline by both: days earlier, all told and in the middle. */
        varsel: z.strictObject({ mangler: count, dager: z.int(), median: z.number() }),
      }),
    )
    .readonly(),
});
export type Regelproveresultat = z.output<typeof Regelproveresultat>;

/**
 * Runs an agreement's lead times over past journeys beside those that stand: each journey is folded as it was told, and
 * judged at every moment at which something changed. How many gaps, and how many days of warning gained. Nothing live is
 * touched. Counts only gaps that the caller could see then.
 */
export const provRegler = route({
  id: 'prov-regler',
  method: 'POST',
  path: '/v1/avtaler/:avtaleId/regelprove',
  summary: 'Prøv frister på forløp som har vært (server-sent events)',
  scope: scopes.avtaler,
  params: en,
  body: z
    .strictObject({
      ...parter,
      frister: Frister,
      /** Stays that began from this day to that day, both included. */
      fra: Dato,
      til: Dato,
      /** No more journeys than so many. */
      mest: z.int().min(1).max(1_000_000).default(100_000),
    })
    .refine(({ fra, til }) => fra <= til, {
      error: 'Perioden slutter før den begynner.',
      path: ['til'],
      params: { code: 'slutter-for-start' },
    }),
  responses: { 200: z.discriminatedUnion('type', [Framdrift, Regelproveresultat]) },
  stream: 'sse',
});

/** What a municipality does with its agreements. */
export const agreementRoutes = [lesAvtale, fastsettAvtale, opphevAvtale, provAvtale, provRegler] as const;
