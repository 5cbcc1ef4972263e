import { z } from 'zod';
import { MangelId, OvergangId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { Etat } from '../../values/etat.ts';
import { KortTekst } from '../../values/kort-tekst.ts';
import { Utvei } from '../../values/utvei.ts';
import { route, scopes } from '../route.ts';
import { UkobletHendelse } from './unmatched-event.ts';

const scope = scopes.avgjor;
const overgang = z.strictObject({ overgangId: OvergangId });
const mangel = z.strictObject({ overgangId: OvergangId, mangelId: MangelId });
const hendelse = UkobletHendelse.shape.id;

/** What a decision led to. `endret` is false where it had been decided so already: asking again is harmless. */
const Avgjort = z.strictObject({ per: Tidspunkt, endret: z.boolean() });

/**
 * Lays a message to this transition, by a person's word: it goes before what any rule finds, until it is undone. For the
 * message's sender, and the coordinator of its place.
 */
export const kobleHendelse = route({
  id: 'koble-hendelse',
  method: 'POST',
  path: '/v1/overganger/:overgangId/koblinger',
  summary: 'Koble en melding til denne overgangen',
  scope,
  params: overgang,
  body: z.strictObject({ hendelse, grunn: KortTekst.optional() }),
  responses: { 200: Avgjort },
});

/**
 * Undoes a match. A person's is as if it had never been made; an automatic one is not made again. The message then waits
 * for its transition, or for somebody to say which.
 */
export const frakobleHendelse = route({
  id: 'frakoble-hendelse',
  method: 'POST',
  path: '/v1/overganger/:overgangId/koblinger/opphevelse',
  summary: 'Koble en melding fra denne overgangen',
  scope,
  params: overgang,
  body: z.strictObject({ hendelse, grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/** The caller's own body says that a gap is theirs to close: it becomes their move. For whoever sees the gap. */
export const overtaMangel = route({
  id: 'overta-mangel',
  method: 'POST',
  path: '/v1/overganger/:overgangId/mangler/:mangelId/overtakelse',
  summary: 'Ta over en mangel: det blir vårt trekk',
  scope,
  params: mangel,
  responses: { 200: Avgjort },
});

/**
 * Waives a gap, with a reason that others can read. For whose move it is; what rests on law cannot be waived. The gap is
 * back when what it rests on changes.
 */
export const frafallMangel = route({
  id: 'frafall-mangel',
  method: 'POST',
  path: '/v1/overganger/:overgangId/mangler/:mangelId/frafall',
  summary: 'Frafall en mangel, med grunn',
  scope,
  params: mangel,
  body: z.strictObject({ grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/**
 * Hands a gap over to another agency that sees it: it becomes their move, and they are told. For whose move it is; they may
 * hand it back.
 */
export const giVidereMangel = route({
  id: 'gi-videre-mangel',
  method: 'POST',
  path: '/v1/overganger/:overgangId/mangler/:mangelId/overlevering',
  summary: 'Gi en mangel videre til en annen etat som ser den',
  scope,
  params: mangel,
  body: z.strictObject({ til: Etat, grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/** Takes a waiver back: the gap is open again, if it is. For whoever waived it, and the institution. */
export const opphevFrafall = route({
  id: 'opphev-frafall',
  method: 'POST',
  path: '/v1/overganger/:overgangId/mangler/:mangelId/frafall/opphevelse',
  summary: 'Ta et frafall tilbake, med grunn',
  scope,
  params: mangel,
  body: z.strictObject({ grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/**
 * Says that a message on the list is not to be matched: it waits no longer, and no rule lays it anywhere. It is kept, and can
 * be taken up again for ever. For the message's sender, and the coordinator of its place.
 */
export const avvisHendelse = route({
  id: 'avvis-hendelse',
  method: 'POST',
  path: '/v1/ukoblet/avvisning',
  summary: 'Avvis en ukoblet melding, med grunn',
  scope,
  body: z.strictObject({ hendelse, grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/** Takes a message up again that was set aside: it is matched by the rules, or waits on the list. */
export const gjenapneHendelse = route({
  id: 'gjenapne-hendelse',
  method: 'POST',
  path: '/v1/ukoblet/avvisning/opphevelse',
  summary: 'Ta opp igjen en melding som er avvist',
  scope,
  body: z.strictObject({ hendelse, grunn: KortTekst }),
  responses: { 200: Avgjort },
});

const bydelIsOfOslo = ({ kommune, bydel }: Utvei): boolean => bydel === undefined || bydel.startsWith(kommune);

/**
 * Makes a transition of a message that belongs to none, by a person's word: where the person comes out from, where to, and
 * when. To undo it, the message is taken away from it again. Nothing is told to the institution: it has not said so itself.
 * For the message's sender, and the coordinator of its place.
 */
export const opprettOvergang = route({
  id: 'opprett-overgang',
  method: 'POST',
  path: '/v1/ukoblet/opprettelse',
  summary: 'Opprett en overgang av en ukoblet melding, med grunn',
  scope,
  body: z.strictObject({
    hendelse,
    fra: Utvei.refine(bydelIsOfOslo, {
      error: 'Bydelen ligger ikke i kommunen.',
      path: ['bydel'],
      params: { code: 'bydel-i-annen-kommune' },
    }),
    grunn: KortTekst,
  }),
  responses: { 200: Avgjort.extend({ overgangId: OvergangId }) },
});

/** Something of the other person that the caller sees: one of their transitions, or a message that waits for its transition. */
const AnnenPerson = z
  .strictObject({ overgangId: OvergangId.optional(), hendelse: hendelse.optional() })
  .refine((said) => (said.overgangId === undefined) !== (said.hendelse === undefined), {
    error: 'Nevn enten en overgang eller en melding.',
  });

/**
 * Says that the person of this transition is the same as another, who stands here by another ref: a D-number that became a
 * fødselsnummer, a typing error. All that was told of either is one journey from then on, until it is undone. For whoever
 * sees both.
 */
export const slaSammenPersoner = route({
  id: 'sla-sammen-personer',
  method: 'POST',
  path: '/v1/overganger/:overgangId/sammenslaing',
  summary: 'Slå sammen med en person som står her under et annet nummer',
  scope,
  params: overgang,
  body: z.strictObject({ med: AnnenPerson, grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/**
 * Undoes a merge: each has what was told of it, as if they had never been put together. `sammenslaing` is the id that the
 * timeline shows; left out, it is the latest that the caller may undo. For whoever decided it, and for who sees both.
 */
export const skillPersoner = route({
  id: 'skill-personer',
  method: 'POST',
  path: '/v1/overganger/:overgangId/sammenslaing/opphevelse',
  summary: 'Skill personer som er slått sammen',
  scope,
  params: overgang,
  body: z.strictObject({ sammenslaing: z.uuid().optional(), grunn: KortTekst }),
  responses: { 200: Avgjort },
});

/** What people decide at the board. */
export const decisionRoutes = [
  kobleHendelse,
  frakobleHendelse,
  overtaMangel,
  frafallMangel,
  giVidereMangel,
  opphevFrafall,
  avvisHendelse,
  gjenapneHendelse,
  opprettOvergang,
  slaSammenPersoner,
  skillPersoner,
] as const;
