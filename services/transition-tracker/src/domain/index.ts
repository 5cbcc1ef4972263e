export {
  type AgreedLeadTime,
  type Agreement,
  type Agreements,
  byMunicipality,
  noAgreements,
} from './agreements.ts';
export { agreementsInWords } from './agreements-in-words.ts';
export { announcementsBetween } from './announce.ts';
export { stillUnmatched } from './announce-matches.ts';
export { changedOnBoard } from './announce-transitions.ts';
export type { Announcement } from './announcement.ts';
export type { Audience } from './audience.ts';
export { type AudienceRow, boardRows, type RowSettings } from './board-row.ts';
export { idOfGap } from './decided-on.ts';
export { basesNamed } from './disclosure-bases.ts';
export { evolve } from './evolve.ts';
export { expectationsInWords } from './expectations-in-words.ts';
export { explainGaps } from './explain-gaps.ts';
export { findGaps } from './find-gaps.ts';
export { advance, foldJourney } from './fold.ts';
export type { Basis, Gap, GapsFound } from './gap.ts';
export type { HeldJourney, RowMark, Shown } from './held-journey.ts';
export { emptyJourney, type Journey, type UnmatchedReason } from './journey.ts';
export { judgeAt, type LastPulse } from './judge-at.ts';
export { judgedNotBefore } from './judged-not-before.ts';
export type { Look } from './look.ts';
export { lookAt, lookWith } from './look.ts';
export type { BoardWrites, CountChange, Looked } from './looked.ts';
export { type Candidate, type Matched, matchesIn, type Unmatched, unmatchedIn } from './matches.ts';
export { mayBeAgreed } from './may-be-agreed.ts';
export type { NoticePlan } from './notice-plan.ts';
export type { Observation, ObservationKind, Sender, Told } from './observation.ts';
export { compareOrder, keyOf, type OrderKey, orderOf } from './order.ts';
export type { OwnEvent } from './own-event.ts';
export type { PersonObserved } from './person-observed.ts';
export { planNotices } from './plan-notices.ts';
export { timelineFor } from './timeline-for.ts';
export { type AudienceUnmatched, type UnmatchedSettings, unmatchedFor } from './unmatched-for.ts';
