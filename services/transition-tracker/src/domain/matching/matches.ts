import type { OvergangId } from '@overgang/contracts';
import { candidatesFor, isSetAside } from '../fold/match.ts';
import { subjectOf } from '../fold/place.ts';
import type {
  Home,
  Journey,
  MatchReason,
  Notice,
  PlacedFact,
  StrayReply,
  UnmatchedReason,
} from '../journey/journey.ts';
import type { Instant, Sender } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { type Candidate, candidateFor, inOrderOfFit } from './candidate-for.ts';

/** Which transition a message was laid to, and how. */
export interface Matched {
  readonly source: string;
  readonly id: string;
  readonly transition: OvergangId;
  readonly why: MatchReason;
}

/** A message that belongs to no transition, or may belong to several. */
export interface Unmatched {
  readonly source: string;
  readonly id: string;
  readonly by: Sender;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly reason: UnmatchedReason;
  readonly candidates: readonly Candidate[];
  /** Under which of the person's refs it was told, where there are several. */
  readonly of?: string;
  /** What was told; absent for a reply to a notice that we do not know. */
  readonly told?: PlacedFact | Home;
}

/** Everything that is laid to a transition, or waits for one. */
export const laid = (journey: Journey): readonly (PlacedFact | Home)[] => [...journey.facts, ...journey.homes];

/** Everything that was laid to a transition without the sender having named it; that is never silent. */
export const matchesIn = (journey: Journey): readonly Matched[] =>
  laid(journey).flatMap(({ source, id, match }) =>
    'stay' in match && match.why !== 'navngitt' ? [{ source, id, transition: match.stay, why: match.why }] : [],
  );

/** A later notice to the same office, or the exit, says it all: then nobody holds a place ready in vain. */
const isSettled = (late: StrayReply, { transition, sent }: Notice, { notices, stays }: Journey): boolean =>
  stays.some(({ id, exit }) => id === transition && exit !== undefined) ||
  notices.some(
    (other) =>
      other.transition === transition &&
      other.sent !== undefined &&
      other.sent.to.etat === sent?.to.etat &&
      other.sent.at > late.at,
  );

/** A yes to what was taken back. */
const lateReplies = (journey: Journey): readonly Unmatched[] =>
  journey.notices.flatMap((notice) =>
    notice.late === undefined || isSettled(notice.late, notice, journey)
      ? []
      : [{ ...notice.late, reason: 'varselet-er-trukket' as const, candidates: [] }],
  );

const strayReplies = (journey: Journey): readonly Unmatched[] =>
  journey.notices.flatMap(({ stray }) =>
    stray === undefined ? [] : [{ ...stray, reason: 'ukjent-varsel' as const, candidates: [] }],
  );

const keysOf = (each: Pick<Unmatched, 'source' | 'id' | 'told'>): readonly string[] =>
  each.told === undefined ? [keyOf(each)] : subjectOf(each.told).keys;

/** Everything that belongs to no transition, also what a person has set aside. */
const withoutTransition = (journey: Journey): readonly Unmatched[] => [
  ...laid(journey).flatMap((told) => {
    const { source, id, by, at, recordedAt, match, of } = told;
    if ('stay' in match) return [];
    const subject = subjectOf(told);
    const candidates = inOrderOfFit(candidatesFor(journey, subject).map((stay) => candidateFor(stay, subject)));
    const under = of === undefined ? {} : { of };
    return [{ source, id, by, at, recordedAt, reason: match.unmatched, candidates, ...under, told }];
  }),
  ...strayReplies(journey),
  ...lateReplies(journey),
];

/** Everything that waits for its transition, or for a person to say which. Matched by itself when the missing half comes. */
export const unmatchedIn = (journey: Journey): readonly Unmatched[] =>
  withoutTransition(journey).filter((each) => !isSetAside(journey, { keys: keysOf(each) }));

/** What a person has set aside: it is kept, and can be taken up again. */
export const setAsideIn = (journey: Journey): readonly Unmatched[] =>
  withoutTransition(journey).filter((each) => isSetAside(journey, { keys: keysOf(each) }));
