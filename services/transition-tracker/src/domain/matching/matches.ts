import { daysBetween, osloDayOf } from '@overgang/calendar';
import type { OvergangId } from '@overgang/contracts';
import { candidatesFor, fitsPlace, type ToMatch } from '../fold/match.ts';
import { subjectOf } from '../fold/place.ts';
import type { Home, Journey, MatchReason, PlacedFact, Stay, UnmatchedReason } from '../journey/journey.ts';
import type { Instant, Sender } from '../journey/observation.ts';

/** Which transition a message was laid to, and how. */
export interface Matched {
  readonly source: string;
  readonly id: string;
  readonly transition: OvergangId;
  readonly why: MatchReason;
}

/** A transition that it may belong to, with what speaks for and against in words, ready to show. */
export interface Candidate {
  readonly transition: OvergangId;
  readonly reasons: readonly string[];
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

const dayOfExit = (stay: Stay): string | undefined =>
  stay.exit === undefined ? stay.plan?.sannsynlig : osloDayOf(stay.exit.at);

const inDays = (count: number, unit: string): string => `${count} ${count === 1 ? 'dag' : 'dager'} ${unit}`;

const homeReason = (stay: Stay, { home }: ToMatch): readonly string[] => {
  const out = dayOfExit(stay);
  if (home === undefined || out === undefined) return [];
  const late = daysBetween(out, home.fra);
  if (late > 0) return [`boligen er ledig ${inDays(late, 'etter utgangen')}`];
  return home.til !== undefined && home.til < out
    ? ['boligen er ikke ledig lenger ved utgangen']
    : ['boligen er ledig ved utgangen'];
};

const dateReason = (stay: Stay, { at }: ToMatch): string => {
  const begun = stay.entered ?? stay.since;
  if (at < begun) return inDays(daysBetween(osloDayOf(at), osloDayOf(begun)), 'før oppholdet begynte');
  if (stay.exit === undefined || at <= stay.exit.at) return 'meldt under oppholdet';
  return inDays(daysBetween(osloDayOf(stay.exit.at), osloDayOf(at)), 'etter utgangen');
};

const candidateOf = (stay: Stay, subject: ToMatch): Candidate => ({
  transition: stay.id,
  reasons: [
    'samme person',
    dateReason(stay, subject),
    ...homeReason(stay, subject),
    fitsPlace(stay, subject.kommune) ? 'samme kommune' : 'annen kommune',
  ],
});

const strayReplies = (journey: Journey): readonly Unmatched[] =>
  journey.notices.flatMap(({ stray }) =>
    stray === undefined ? [] : [{ ...stray, reason: 'ukjent-varsel' as const, candidates: [] }],
  );

/** Everything that waits for its transition, or for a person to say which. Matched by itself when the missing half comes. */
export const unmatchedIn = (journey: Journey): readonly Unmatched[] => [
  ...laid(journey).flatMap((told) => {
    const { source, id, by, at, recordedAt, match } = told;
    if ('stay' in match) return [];
    const subject = subjectOf(told);
    const candidates = candidatesFor(journey, subject).map((stay) => candidateOf(stay, subject));
    return [{ source, id, by, at, recordedAt, reason: match.unmatched, candidates, told }];
  }),
  ...strayReplies(journey),
];
