export {
  type AgreedLeadTime,
  type Agreement,
  type Agreements,
  byMunicipality,
  noAgreements,
} from './agreements.ts';
export { basesNamed } from './disclosure-bases.ts';
export { evolve } from './evolve.ts';
export { advance, foldJourney } from './fold.ts';
export type { Basis, Gap, GapsFound } from './gap.ts';
export { emptyJourney, type Journey, type UnmatchedReason } from './journey.ts';
export type { Observation, Sender, Told } from './observation.ts';
export { compareOrder, keyOf, type OrderKey, orderOf } from './order.ts';

// The rest of the room, as it will be; each line becomes an export when its file is there.
//
// consume/on-event.ts
//   onEvent(event: OvergangEvent, sender: Sender): { kind: 'observation'; observation } | { kind: 'skip'; reason }
//     sender: the door, from the topic; 'sporing' for the tracker's own log (decisions come back, announcements are skipped)
// match
//   matchesIn(journey): readonly { source, id, transition, why }[]
//   unmatchedIn(journey): readonly Unmatched[]             { source, id, at, recordedAt, by, reason, candidates }
// look
//   findGaps(journey, agreements: Agreements, now: Instant): GapsFound
//   idOfGap(gap): string
//   linksOf(journey, stay): Record<Ledd, Leddtilstand>
// announce: what changed between two looks, as payloads of the tracker's events
//   lookAt(journey, agreements, now): Look                 gaps, phases, links, matches: what announcements are made of
//   announcementsBetween(before: Look | undefined, after: Look): readonly Announcement[]   { type, data }
// notices
//   planNotices(journey, found: GapsFound, now): { order: VarselBestilt data[]; recall: VarselTilbakekalt data[] }
//     after appending them as events, fold them in: they are decisions, and observations to the journey
// board
//   boardRows(journey, found, { now, nameOf(orgnr) }): readonly { audience, row: Overgangsrad, ... }[]
//   explainGaps(...): Mangelforklaring[]    timelineFor(observations, ...): Tidslinjepost[]    unmatchedFor(...): UkobletHendelse
//   expectationsInWords(): Forventningsregel[]
