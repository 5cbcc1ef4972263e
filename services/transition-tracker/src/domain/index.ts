export { announcementsBetween } from './announce/announce.ts';
export { changedOnList } from './announce/announce-matches.ts';
export { changedOnBoard } from './announce/announce-transitions.ts';
export type { Announcement } from './announce/announcement.ts';
export { announcedGaps } from './board/announced-gaps.ts';
export { type AudienceRow, boardRows } from './board/board-row.ts';
export { explainGaps } from './board/explain-gaps.ts';
export { timelineFor } from './board/timeline-for.ts';
export { type AudienceUnmatched, unmatchedFor } from './board/unmatched-for.ts';
export { judgeAt, type LastPulse } from './clock/judge-at.ts';
export { judgedNotBefore } from './clock/judged-not-before.ts';
export { type SourceState, sourceStates } from './clock/source-heard.ts';
export { silentOnlyBefore, type UnitReports, type UnitState, unitStates } from './clock/unit-silence.ts';
export { decide } from './decide/decide.ts';
export {
  type AgreementDecided,
  type AgreementDecider,
  type AgreementEvent,
  type AgreementRefused,
  type AgreementWish,
  decideOnAgreement,
} from './decide/decide-on-agreement.ts';
export { transitionMadeOf } from './decide/decide-on-making.ts';
export { decideOnMerge, decideOnParting, type Known, type PersonDecider } from './decide/decide-on-persons.ts';
export type { Decided, Decider, DecisionEvent, Sign, WhyNot, Wish } from './decide/wish.ts';
export { fileAsDecider, wishesOfFile } from './decide/wishes-of-file.ts';
export { basesNamed } from './disclosure/disclosure-bases.ts';
export {
  type AgreementBook,
  type AgreementDecision,
  bookOf,
  standing,
  stoodAt,
} from './expectations/agreement-decision.ts';
export {
  type Agreement,
  type Agreements,
  byMunicipality,
  noAgreements,
} from './expectations/agreements.ts';
export { daysFollowed, type GapsFound } from './expectations/gap.ts';
export { mayBeAgreed } from './expectations/may-be-agreed.ts';
export { asIfAllAlong, withAgreement, withoutAgreement } from './expectations/other-agreements.ts';
export { type Party, partyOf } from './expectations/party.ts';
export { evolve } from './fold/evolve.ts';
export { advance, foldJourney } from './fold/fold.ts';
export { isOfMerge, personsIn, standingMerges } from './fold/merges.ts';
export { toldTogether } from './fold/told-together.ts';
export { findGaps } from './gaps/find-gaps.ts';
export {
  type AgreementReading,
  agreementHistory,
  agreementsInWords,
  mayReadAgreement,
} from './in-words/agreements-in-words.ts';
export { expectationsInWords } from './in-words/expectations-in-words.ts';
export { emptyJourney, type Journey } from './journey/journey.ts';
export type { Observation, ObservationKind, Sender, Told } from './journey/observation.ts';
export { compareOrder, keyOf, orderOf } from './journey/order.ts';
export type { AgreementOwnEvent, OwnEvent } from './journey/own-event.ts';
export { type Cause, causeOf, type PersonObserved } from './journey/person-observed.ts';
export { toldOf } from './journey/told-of.ts';
export type { HeldJourney, RowMark, Shown } from './look/held-journey.ts';
export type { KnownPerson } from './look/known-person.ts';
export type { Look } from './look/look.ts';
export { lookWith } from './look/look.ts';
export { lookTogether } from './look/look-together.ts';
export type { BoardWrites, CountChange, Looked, WrittenRow } from './look/looked.ts';
export type { NoticePlan } from './notices/notice-plan.ts';
export { planNotices } from './notices/plan-notices.ts';
export { paymentFor } from './payment/payment-for.ts';
export { canonical, isSameJson } from './records/canonical.ts';
export { compareRuns, type RunsCompared } from './trial/compare-runs.ts';
export type { SeenAs } from './trial/gaps-seen-by.ts';
export { journeyInTime } from './trial/journey-in-time.ts';
export { runThrough } from './trial/run-through.ts';
export { type Shifts, sumOfShifts } from './trial/shift.ts';
export { transitionsBetween } from './trial/transitions-between.ts';
export { ruleShiftsInWords, rulesComparedInWords } from './trial/trials-in-words.ts';
export { tryAgreements } from './trial/try-agreements.ts';
