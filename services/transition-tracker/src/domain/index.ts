export {
  type Agreement,
  type Agreements,
  byMunicipality,
  noAgreements,
} from './agreements.ts';
export { agreementsInWords } from './agreements-in-words.ts';
export { announcementsBetween } from './announce.ts';
export { changedOnList } from './announce-matches.ts';
export { changedOnBoard } from './announce-transitions.ts';
export { announcedGaps } from './announced-gaps.ts';
export type { Announcement } from './announcement.ts';
export { type AudienceRow, boardRows } from './board-row.ts';
export { canonical, isSameJson } from './canonical.ts';
export { decide } from './decide.ts';
export { basesNamed } from './disclosure-bases.ts';
export { evolve } from './evolve.ts';
export { expectations } from './expectations.ts';
export { expectationsInWords } from './expectations-in-words.ts';
export { explainGaps } from './explain-gaps.ts';
export { findGaps } from './find-gaps.ts';
export { advance, foldJourney } from './fold.ts';
export type { GapsFound } from './gap.ts';
export type { HeldJourney, RowMark, Shown } from './held-journey.ts';
export { emptyJourney, type Journey } from './journey.ts';
export { judgeAt, type LastPulse } from './judge-at.ts';
export { judgedNotBefore } from './judged-not-before.ts';
export type { KnownPerson } from './known-person.ts';
export type { Look } from './look.ts';
export { lookWith } from './look.ts';
export type { BoardWrites, CountChange, Looked, WrittenRow } from './looked.ts';
export { mayBeAgreed } from './may-be-agreed.ts';
export type { NoticePlan } from './notice-plan.ts';
export type { Observation, ObservationKind, Sender, Told } from './observation.ts';
export { compareOrder, keyOf, orderOf } from './order.ts';
export type { OwnEvent } from './own-event.ts';
export { type Cause, causeOf, type PersonObserved } from './person-observed.ts';
export { planNotices } from './plan-notices.ts';
export { type SourceState, sourceStates } from './source-heard.ts';
export { timelineFor } from './timeline-for.ts';
export { type AudienceUnmatched, unmatchedFor } from './unmatched-for.ts';
export type { Decided, Decider, DecisionEvent, Wish } from './wish.ts';
