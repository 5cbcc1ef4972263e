import { z } from 'zod';
import { Orgnr, PersonRef, VarselId } from '../ids.ts';
import { Tidspunkt } from '../values/dato.ts';
import { route, scopes } from './route.ts';

/** One person to look up: the number as the sender wrote it, the name where it is known, and who named the person. */
export const PersonOppslag = z.strictObject({
  identitetsnummer: z.string().min(1).max(32),
  /** The organisation that named the person to the door: it may read later who has looked. */
  organisasjon: Orgnr,
  navn: z.string().min(1).max(200).optional(),
});
export type PersonOppslag = z.output<typeof PersonOppslag>;

/** The answer for one look-up: the personRef, or what is wrong with the number. The number is never repeated. */
export const PersonOppslagSvar = z.strictObject({ personRef: PersonRef.optional(), feil: z.string().optional() });
export type PersonOppslagSvar = z.output<typeof PersonOppslagSvar>;

/** Numbers to personRefs, in order; an unknown number gets a new personRef. For doors only. */
export const finnPersonRef = route({
  id: 'finn-personref',
  method: 'POST',
  path: '/v1/personref',
  summary: 'Bytt identitetsnumre i personRef',
  description: 'Bare for dørene. Svarene kommer i samme rekkefølge som spørsmålene.',
  scope: scopes.personref,
  body: z.strictObject({ personer: z.array(PersonOppslag).min(1).max(500) }),
  responses: { 200: z.strictObject({ personer: z.array(PersonOppslagSvar) }) },
});

/** Who a notice is about, for its receiver, with basis and purpose. Every look is logged before it is answered. */
export const visPerson = route({
  id: 'vis-person',
  method: 'POST',
  path: '/v1/innsyn',
  summary: 'Vis hvem et varsel gjelder',
  description:
    'Krever at du har et åpent varsel om personen. Hvert innsyn blir loggført og kan leses av etaten som meldte.',
  scope: scopes.innsyn,
  body: z.strictObject({
    varselId: VarselId,
    grunnlag: z.string().trim().min(1).max(200),
    formal: z.string().trim().min(1).max(300),
  }),
  responses: { 200: z.strictObject({ identitetsnummer: z.string(), navn: z.string().optional() }) },
});

/** One look at an identity: who looked, when, on which basis and for what. */
export const Innsyn = z.strictObject({
  tidspunkt: Tidspunkt,
  organisasjon: Orgnr,
  /** The person who looked, as the token names them, where it does. */
  bruker: z.string().optional(),
  personRef: PersonRef,
  varselId: VarselId,
  grunnlag: z.string(),
  formal: z.string(),
});
export type Innsyn = z.output<typeof Innsyn>;

/** The looks at persons whom the caller's organisation has reported, newest first. */
export const lesInnsyn = route({
  id: 'les-innsyn',
  method: 'GET',
  path: '/v1/innsyn',
  summary: 'Hvem som har sett på identiteten til personer du har meldt',
  scope: scopes.innsyn,
  query: z.strictObject({
    personRef: PersonRef.optional(),
    etter: z.string().min(1).max(100).optional(),
    antall: z.coerce.number().int().min(1).max(500).default(100),
  }),
  responses: { 200: z.strictObject({ innsyn: z.array(Innsyn), neste: z.string().optional() }) },
});

/** The routes of the person registry. */
export const personRegistryRoutes = [finnPersonRef, visPerson, lesInnsyn] as const;
