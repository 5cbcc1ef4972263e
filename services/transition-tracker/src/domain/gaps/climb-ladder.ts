import type { Trinn } from '@overgang/contracts';
import { instantOf } from '../expectations/deadlines.ts';
import type { Step } from '../expectations/expectation.ts';
import type { Occasion } from '../expectations/occasion.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';

/** Where an unmet expectation is on its ladder, and the next moment at which time alone moves it. */
export interface Climbed {
  /** Undefined: not open yet, or no longer. */
  readonly trinn: Trinn | undefined;
  readonly openedAt: Instant;
  readonly frist: Instant | undefined;
  readonly changesAt: Instant | undefined;
}

interface Rung {
  readonly trinn: Trinn;
  readonly from: Instant;
}

interface Clock {
  readonly now: Instant;
  /** The likely day of exit, or the day itself. */
  readonly outDay: string | undefined;
}

const rank: Readonly<Record<Trinn, number>> = { merknad: 0, kommende: 1, 'over-frist': 2, kritisk: 3 };

const oneLower: Readonly<Record<Trinn, Trinn>> = {
  merknad: 'merknad',
  kommende: 'kommende',
  'over-frist': 'kommende',
  kritisk: 'over-frist',
};

const isDated = (step: Step): boolean => step.trinn === 'over-frist' && step.fra.slag !== 'straks';

/** The highest step whose moment has come. */
const highest = (reached: readonly Rung[]): Rung | undefined =>
  reached.reduce<Rung | undefined>((top, rung) => (top && rank[top.trinn] >= rank[rung.trinn] ? top : rung), undefined);

const gone: Climbed = { trinn: undefined, openedAt: 0, frist: undefined, changesAt: undefined };

/** Opens at once when it comes to be so, and that is still ahead: the steps after need no reckoning. */
const comesAt = (ladder: readonly Step[], { since, until }: Occasion): Instant | undefined =>
  ladder[0]?.fra.slag === 'straks' && (until === undefined || since < until) ? since : undefined;

/**
 * Climbs as far as the clock allows; nothing opens before it has come to be so. A step lower than one already reached
 * changes nothing, whatever the order of their moments: an agreement may move one past another. What ends by itself
 * before it opens is never there.
 */
export const climbLadder = (ladder: readonly Step[], occasion: Occasion, { now, outDay }: Clock): Climbed => {
  const { since, until = Number.POSITIVE_INFINITY, lowered } = occasion;
  if (until <= now) return gone;
  const ahead = since > now ? comesAt(ladder, occasion) : undefined;
  if (ahead !== undefined) return { ...gone, changesAt: ahead };
  let frist: Instant | undefined;
  const rungs: Rung[] = [];
  for (const step of ladder) {
    const moment = instantOf(step.fra, since, outDay);
    if (moment === undefined) continue;
    if (isDated(step)) frist = moment;
    rungs.push({ trinn: lowered ? oneLower[step.trinn] : step.trinn, from: Math.max(moment, since) });
  }
  const reached = rungs.filter(({ from }) => from <= now);
  const top = highest(reached);
  const openedAt = Math.min(...reached.map(({ from }) => from));
  const higher = rungs.filter(
    ({ trinn, from }) => from > now && from < until && (!top || rank[trinn] > rank[top.trinn]),
  );
  const next = earliest(...higher.map(({ from }) => from));
  return { trinn: top?.trinn, openedAt, frist, changesAt: top === undefined ? next : (next ?? occasion.until) };
};
