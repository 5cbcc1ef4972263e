import type { Agreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { gapsSeenBy, type SeenAs } from './gaps-seen-by.ts';
import { type Shifts, shiftsBetween } from './shift.ts';

/** The agreements that stand, and those that are tried instead. */
export interface Trial {
  readonly standing: Agreements;
  readonly tried: Agreements;
  readonly seenAs: SeenAs;
}

/** What the gaps of a journey would become at that moment if other agreements stood. */
export const tryAgreements = (journey: Journey, now: Instant, { standing, tried, seenAs }: Trial): Shifts => {
  const seen = (agreements: Agreements) =>
    gapsSeenBy({ journey, found: findGaps(journey, agreements, now), now }, seenAs);
  return shiftsBetween(seen(standing), seen(tried));
};
