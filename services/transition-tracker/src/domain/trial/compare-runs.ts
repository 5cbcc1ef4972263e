import { daysBetween, osloDayOf } from '@overgang/calendar';
import type { GapSeenInRun, Run } from './run-through.ts';

/** How many gaps were seen, and how many of them came over their deadline. */
export interface Seen {
  readonly gaps: number;
  readonly overdue: number;
}

/** What two sets of lead times made of one rule, in many journeys. */
export interface RuleCompared {
  readonly standing: Seen;
  readonly tried: Seen;
  /** Came over their deadline by one of the two alone. */
  readonly onlyStanding: number;
  readonly onlyTried: number;
  /** How many of those that came over their deadline by both did so so many days earlier by what is tried. */
  readonly earlier: ReadonlyMap<number, number>;
}

/** By expectation. */
export type RunsCompared = ReadonlyMap<string, RuleCompared>;

const nothing: Seen = { gaps: 0, overdue: 0 };
const unseen: RuleCompared = {
  standing: nothing,
  tried: nothing,
  onlyStanding: 0,
  onlyTried: 0,
  earlier: new Map(),
};

const withGap = ({ gaps, overdue }: Seen, gap: GapSeenInRun | undefined): Seen => ({
  gaps: gaps + (gap === undefined ? 0 : 1),
  overdue: overdue + (gap?.overdueAt === undefined ? 0 : 1),
});

const earlierBy = (known: RuleCompared['earlier'], days: number): RuleCompared['earlier'] =>
  new Map(known).set(days, (known.get(days) ?? 0) + 1);

const withPair = (rule: RuleCompared, standing: GapSeenInRun | undefined, tried: GapSeenInRun | undefined) => {
  const [then, now] = [standing?.overdueAt, tried?.overdueAt];
  return {
    standing: withGap(rule.standing, standing),
    tried: withGap(rule.tried, tried),
    onlyStanding: rule.onlyStanding + (then !== undefined && now === undefined ? 1 : 0),
    onlyTried: rule.onlyTried + (then === undefined && now !== undefined ? 1 : 0),
    earlier:
      then === undefined || now === undefined
        ? rule.earlier
        : earlierBy(rule.earlier, daysBetween(osloDayOf(now), osloDayOf(then))),
  };
};

/** What is compared so far, with one journey more that was run through by both. */
export const compareRuns = (soFar: RunsCompared, standing: Run, tried: Run): RunsCompared => {
  const compared = new Map(soFar);
  for (const key of new Set([...standing.keys(), ...tried.keys()])) {
    const [one, other] = [standing.get(key), tried.get(key)];
    const { expectation } = (one ?? other) as GapSeenInRun; // the key is of one of them
    compared.set(expectation, withPair(compared.get(expectation) ?? unseen, one, other));
  }
  return compared;
};

/** Days of warning that were gained: of how many gaps, all told, and in the middle (0 where there are none). */
export const warningGained = ({ earlier }: Pick<RuleCompared, 'earlier'>) => {
  const inOrder = [...earlier].sort(([a], [b]) => a - b);
  const gaps = inOrder.reduce((sum, [, times]) => sum + times, 0);
  const days = inOrder.reduce((sum, [each, times]) => sum + each * times, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const [each, times] of inOrder) {
      passed += times;
      if (passed > place) return each;
    }
    return 0;
  };
  const median = (at(Math.floor((gaps - 1) / 2)) + at(Math.floor(gaps / 2))) / 2;
  return { gaps, days, median };
};
