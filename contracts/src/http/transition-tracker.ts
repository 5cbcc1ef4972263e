import { z } from 'zod';

import { OvergangId } from '../ids.ts';
import { Tidspunkt } from '../values/dato.ts';
import { agreementRoutes } from './board/agreement.ts';
import { Samarbeidsavtale } from './board/agreement-in-words.ts';
import { Tall } from './board/board-counts.ts';
import { Sidevalg, Tavlefilter } from './board/board-filter.ts';
import { Overgangsrad } from './board/board-row.ts';
import { Stromhendelse } from './board/board-stream.ts';
import { decisionRoutes } from './board/decision.ts';
import { Forventningsregel } from './board/expectation-in-words.ts';
import { Mangelforklaring } from './board/gap-on-board.ts';
import { lesKunnskap } from './board/knowledge.ts';
import { Betalingsdogn, lesBetalingsdogn } from './board/payment.ts';
import { lesAvsendere } from './board/senders.ts';
import { Tidslinjepost } from './board/timeline-entry.ts';
import { UkobletHendelse } from './board/unmatched-event.ts';
import { route, scopes } from './route.ts';

const scope = scopes.tavle;
/** `per`: the tracker's own clock at the read (the demo may move it). `posisjon`: start the stream after this. */
const readAt = { per: Tidspunkt, posisjon: z.int().nonnegative() };
const page = <const T extends z.ZodType>(row: T) =>
  z.object({ ...readAt, rader: z.array(row).readonly(), neste: z.string().min(1).max(500).optional() });

/** The board, most urgent first: `kritisk`, `over-frist`, `kommende`, `merknad`, `i-rute`; then deadline, then id. */
export const lesOverganger = route({
  id: 'les-overganger',
  method: 'GET',
  path: '/v1/overganger',
  summary: 'Overganger på tavla, det som haster mest først',
  scope,
  query: Tavlefilter.extend(Sidevalg.shape),
  responses: { 200: page(Overgangsrad) },
});

/** One transition: its row, each open gap in full, and what happened, newest first. 404 also when the caller may not see it. */
export const lesOvergang = route({
  id: 'les-overgang',
  method: 'GET',
  path: '/v1/overganger/:overgangId',
  summary: 'Én overgang med tidslinje og mangler',
  scope,
  params: z.strictObject({ overgangId: OvergangId }),
  responses: {
    200: z.object({
      ...readAt,
      rad: Overgangsrad,
      /** Same gaps in the same order as in `rad`. */
      mangler: z.array(Mangelforklaring).readonly(),
      tidslinje: z.array(Tidslinjepost).readonly(),
      /** As `les-betalingsdogn`, once the patient has been declared ready, for whoever may see it. */
      betaling: Betalingsdogn.optional(),
    }),
  },
});

/** Events that fit no transition or several, oldest first. */
export const lesUkoblet = route({
  id: 'les-ukoblet',
  method: 'GET',
  path: '/v1/ukoblet',
  summary: 'Hendelser som ikke passer til noen overgang',
  scope,
  query: Sidevalg,
  responses: { 200: page(UkobletHendelse) },
});

/** Events that somebody has set aside, oldest first: they wait no longer, and can be taken up again. */
export const lesAvvist = route({
  id: 'les-avvist',
  method: 'GET',
  path: '/v1/ukoblet/avvist',
  summary: 'Hendelser som er avvist',
  scope,
  query: Sidevalg,
  responses: { 200: page(UkobletHendelse) },
});

/** How many of each. */
export const lesTall = route({
  id: 'les-tall',
  method: 'GET',
  path: '/v1/tall',
  summary: 'Antall overganger etter alvor og trekk',
  scope,
  responses: { 200: Tall },
});

/** What changes, as it changes. Resumes after Last-Event-ID, else after `etter`, else from now. */
export const lesStrom = route({
  id: 'les-strom',
  method: 'GET',
  path: '/v1/strom',
  summary: 'Endringer på tavla, fortløpende (server-sent events)',
  scope,
  query: z.strictObject({ etter: z.coerce.number().int().nonnegative().optional() }),
  responses: { 200: Stromhendelse },
  stream: 'sse',
});

/** Every rule that can open a gap. */
export const lesForventninger = route({
  id: 'les-forventninger',
  method: 'GET',
  path: '/v1/forventninger',
  summary: 'Reglene bak manglene, med grunnlag',
  scope,
  responses: { 200: z.object({ rader: z.array(Forventningsregel).readonly() }) },
});

/** The agreements that stand for the caller's municipalities, and those that its institution is a party to. */
export const lesAvtaler = route({
  id: 'les-avtaler',
  method: 'GET',
  path: '/v1/avtaler',
  summary: 'Samarbeidsavtaler som flytter frister',
  scope,
  responses: { 200: z.object({ per: Tidspunkt.optional(), rader: z.array(Samarbeidsavtale).readonly() }) },
});

/** The API of the board, in the order of its documentation: what is read, and what people decide. */
export const transitionTrackerRoutes = [
  lesOverganger,
  lesOvergang,
  lesKunnskap,
  lesBetalingsdogn,
  lesUkoblet,
  lesAvvist,
  lesTall,
  lesStrom,
  lesForventninger,
  lesAvtaler,
  ...agreementRoutes,
  lesAvsendere,
  ...decisionRoutes,
] as const;

export {
  Avtaleinnhold,
  Avtaleversjon,
  fastsettAvtale,
  lesAvtale,
  opphevAvtale,
  Proveresultat,
  provAvtale,
  provRegler,
  Regelproveresultat,
} from './board/agreement.ts';
export { Samarbeidsavtale } from './board/agreement-in-words.ts';
export { Regelgrunnlag } from './board/basis.ts';
export { Tall } from './board/board-counts.ts';
export { Sidevalg, Tavlefilter, Visning } from './board/board-filter.ts';
export { Opphav, Overgangsrad, Sted } from './board/board-row.ts';
export { Stromhendelse } from './board/board-stream.ts';
export {
  avvisHendelse,
  decisionRoutes,
  frafallMangel,
  frakobleHendelse,
  giVidereMangel,
  gjenapneHendelse,
  kobleHendelse,
  opphevFrafall,
  opprettOvergang,
  overtaMangel,
  skillPersoner,
  slaSammenPersoner,
} from './board/decision.ts';
export { Forventningsregel } from './board/expectation-in-words.ts';
export { Mangelforklaring, MangelPaTavla } from './board/gap-on-board.ts';
export { Kunnskapsslag, lesKunnskap, VistMangel } from './board/knowledge.ts';
export { LeddenePaTavla, LeddPaTavla } from './board/link-state.ts';
export { Part } from './board/party.ts';
export {
  Betalingsar,
  Betalingsdogn,
  Betalingsforutsetning,
  Betalingsvilkar,
  Klarperiode,
  lesBetalingsdogn,
} from './board/payment.ts';
export { Enhetspust, lesAvsendere } from './board/senders.ts';
export { Alvor } from './board/severity.ts';
export { Tidslinjepost, Tidslinjeslag } from './board/timeline-entry.ts';
export { Kandidat, Ukobletarsak, UkobletHendelse } from './board/unmatched-event.ts';
export { Utgang } from './board/way-out.ts';
export { FieldError, Problem } from './problem.ts';
