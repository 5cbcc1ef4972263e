import { daysBetween, osloDayOf } from '@overgang/calendar';
import type { OvergangId } from '@overgang/contracts';
import { daysAfterStay, daysBeforeStay, fitsPlace, type ToMatch } from '../fold/match.ts';
import type { Stay } from '../journey/journey.ts';

/** A transition that a message may belong to, with what speaks for and against in words, ready to show. */
export interface Candidate {
  readonly transition: OvergangId;
  readonly reasons: readonly string[];
  /** How well it fits: 100 where nothing speaks against it. The sum of what the reasons count for. */
  readonly score: number;
}

/** What speaks for a transition, or less so, and what it counts for. */
type Reason = readonly [text: string, points: number];

const dayOfExit = (stay: Stay): string | undefined =>
  stay.exit === undefined ? stay.plan?.sannsynlig : osloDayOf(stay.exit.at);

const inDays = (count: number, unit: string): string => `${count} ${count === 1 ? 'dag' : 'dager'} ${unit}`;

/** A home is looked for from the exit on: each day that it comes later counts against it, up to three weeks. */
const reasonOfHome = (stay: Stay, { home }: ToMatch): Reason | undefined => {
  const out = dayOfExit(stay);
  if (home === undefined || out === undefined) return undefined;
  const late = daysBetween(out, home.fra);
  if (late > 0) return [`boligen er ledig ${inDays(late, 'etter utgangen')}`, Math.max(0, 20 - late)];
  return home.til !== undefined && home.til < out
    ? ['boligen er ikke ledig lenger ved utgangen', 0]
    : ['boligen er ledig ved utgangen', 20];
};

const reasonOfDate = (stay: Stay, { at }: ToMatch): Reason => {
  const begun = stay.entered ?? stay.since;
  if (at < begun) {
    const days = daysBetween(osloDayOf(at), osloDayOf(begun));
    return [inDays(days, 'før oppholdet begynte'), days > daysBeforeStay ? 0 : 15];
  }
  if (stay.exit === undefined || at <= stay.exit.at) return ['meldt under oppholdet', 30];
  const days = daysBetween(osloDayOf(stay.exit.at), osloDayOf(at));
  return [inDays(days, 'etter utgangen'), days > daysAfterStay ? 0 : 20];
};

const reasonOfPlace = (stay: Stay, { kommune }: ToMatch): Reason =>
  fitsPlace(stay, kommune) ? ['samme kommune', 20] : ['annen kommune', 0];

/** Where the institution has told of a stay too, that one stands first. */
const madeByHand: Reason = ['opprettet for hånd', -10];

/** Whether and why a message may be about this stay of the person. */
export const candidateFor = (stay: Stay, subject: ToMatch): Candidate => {
  const home = reasonOfHome(stay, subject);
  const of: readonly Reason[] = [
    ...(stay.opprettet === undefined ? [] : [madeByHand]),
    ['samme person', home === undefined ? 50 : 30],
    reasonOfDate(stay, subject),
    ...(home === undefined ? [] : [home]),
    reasonOfPlace(stay, subject),
  ];
  return {
    transition: stay.id,
    reasons: of.map(([text]) => text),
    score: of.reduce((sum, [, points]) => sum + points, 0),
  };
};

/** The best first; of two that fit as well, always in the same order. */
export const inOrderOfFit = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => b.score - a.score || (a.transition < b.transition ? -1 : 1));
