import { daysBetween } from '@overgang/calendar';
import type { Away, Sentence } from '../journey/sentence.ts';

/** From when time away counts: the prison's own number of days stands for all that was before it was told. */
const countedFrom = ({ said, start, toldOn }: Sentence): string =>
  said.fravaersdager === undefined || toldOn < start ? start : toldOn;

/**
 * The days of a sentence that were not served (FOR-2002-02-22-183 § 3-3): as the prison counts them, and what it has told of
 * escapes and interruptions since. The day of leaving counts, the day of the return does not. Undefined while the person is
 * away and nobody knows for how long.
 */
export const daysAway = (sentence: Sentence, away: readonly Away[]): number | undefined => {
  const first = countedFrom(sentence);
  let days = sentence.said.fravaersdager ?? 0;
  for (const { from, to } of away) {
    if (to === undefined) return undefined;
    days += Math.max(0, daysBetween(from > first ? from : first, to));
  }
  return days;
};
