import type { Gap, GapsFound } from '../expectations/gap.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { gapsShown } from '../readers/gaps-shown.ts';
import { viewersOf } from '../readers/viewers.ts';
import { surveysOf } from '../survey/survey.ts';

/** The audiences that somebody reads as. */
export type SeenAs = readonly string[];

/** The gaps that these audiences are shown at that moment. A trial counts no others: a number tells that somebody is there. */
export const gapsSeenBy = (
  { journey, found, now }: { readonly journey: Journey; readonly found: GapsFound; readonly now: Instant },
  seenAs: SeenAs,
): readonly Gap[] =>
  surveysOf(journey).flatMap((s) => {
    const viewers = viewersOf(s, found.closed, now).filter(({ audience }) => seenAs.includes(audience));
    return [...new Set(viewers.flatMap((viewer) => gapsShown(s, found.gaps, viewer)))];
  });
