import type { OvergangId } from '@overgang/contracts';
import type { Agreements } from '../expectations/agreements.ts';
import type { Gap } from '../expectations/gap.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { gapsSeenBy, type SeenAs } from './gaps-seen-by.ts';
import type { KnownFrom } from './journey-in-time.ts';
import { keyOfGap } from './shift.ts';

/** A gap that was seen at some moment of a run. */
export interface GapSeenInRun {
  readonly expectation: string;
  /** The first moment at which it was seen over its deadline; absent: never. */
  readonly overdueAt?: Instant;
}

/** Every gap that was seen while a journey was run through, by its key. */
export type Run = ReadonlyMap<string, GapSeenInRun>;

/** By what, until when, as whom, and for which transitions. */
export interface RunBy {
  readonly agreements: Agreements;
  readonly until: Instant;
  readonly seenAs: SeenAs;
  readonly transitions: ReadonlySet<OvergangId>;
}

/** A journey that asks for more looks than this is not run through. */
const mostLooks = 2_000;
/** As the sweep: never again at once. */
const atLeastLaterMs = 60_000;

/** The moments at which what was known then is to be looked at: when it was told, and whenever time alone changes something. */
function* looksAt(journey: Journey, agreements: Agreements, { from, end }: { from: Instant; end: Instant }) {
  for (let now: Instant | undefined = from; now !== undefined && now < end; ) {
    const found = findGaps(journey, agreements, now);
    yield { journey, now, found };
    now = found.lookAgainAt === undefined ? undefined : Math.max(found.lookAgainAt, now + atLeastLaterMs);
  }
}

function* allLooks(known: readonly KnownFrom[], { agreements, until }: RunBy) {
  for (const [at, { from, journey }] of known.entries()) {
    yield* looksAt(journey, agreements, { from, end: Math.min(known[at + 1]?.from ?? until, until) });
  }
}

const isOverdue = ({ trinn }: Gap): boolean => trinn === 'over-frist' || trinn === 'kritisk';

const seenAgain = (before: GapSeenInRun | undefined, gap: Gap, now: Instant): GapSeenInRun => {
  if (before?.overdueAt !== undefined) return before;
  return { expectation: gap.expectation, ...(isOverdue(gap) ? { overdueAt: now } : {}) };
};

/**
 * Runs a journey through as it came to be known, looking whenever an answer can change: what the board would have shown.
 * Undefined where that would take too many looks.
 */
export const runThrough = (known: readonly KnownFrom[], by: RunBy): Run | undefined => {
  const run = new Map<string, GapSeenInRun>();
  let looks = 0;
  for (const look of allLooks(known, by)) {
    looks += 1;
    if (looks > mostLooks) return undefined;
    for (const gap of gapsSeenBy(look, by.seenAs)) {
      const key = keyOfGap(gap);
      if (by.transitions.has(gap.transition)) run.set(key, seenAgain(run.get(key), gap, look.now));
    }
  }
  return run;
};
