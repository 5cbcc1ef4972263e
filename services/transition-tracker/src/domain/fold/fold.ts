import { emptyJourney, type Journey } from '../journey/journey.ts';
import type { Observation } from '../journey/observation.ts';
import { compareOrder, inOrder, keyOf, orderOf } from '../journey/order.ts';
import { evolve } from './evolve.ts';
import { isOfMerge, standingMerges } from './merges.ts';

const sourceIn = (key: string): string => key.slice(0, key.indexOf(' '));

/** What is taken back: by its own source only, and never a retraction. */
const retractedIn = (observations: readonly Observation[]): ReadonlySet<string> =>
  new Set(
    observations.flatMap((told) =>
      told.kind === 'melding-trukket' && sourceIn(told.target) === told.source ? [told.target] : [],
    ),
  );

const without = (observations: readonly Observation[], retracted: ReadonlySet<string>): readonly Observation[] =>
  inOrder(observations).filter(
    (one) => one.kind !== 'melding-trukket' && !isOfMerge(one) && !retracted.has(keyOf(one)),
  );

/** What stands of what was told: each once, in order, without what was taken back, the taking back, and who is one person. */
export const standing = (observations: readonly Observation[]): readonly Observation[] =>
  without(observations, retractedIn(observations));

/**
 * The journey that a set of observations makes: the same for any order and any repetition. What was retracted is as if it
 * had never been told; a retraction whose message has not come is remembered in `awaited`.
 */
export const foldJourney = (observations: readonly Observation[]): Journey => {
  const retracted = retractedIn(observations);
  const known = new Set(observations.map(keyOf));
  const awaited = [...retracted].filter((key) => !known.has(key)).sort();
  const merged = standingMerges(observations);
  const journey = without(observations, retracted).reduce(evolve, emptyJourney);
  return { ...journey, awaited, ...(merged.length === 0 ? {} : { merged }) };
};

/**
 * The journey with one more observation, that was not in it. 'refold' when only a fold of the whole set gives the answer:
 * it is older than what is known, it takes something back, it has been taken back itself, or it says who is one person.
 */
export const advance = (journey: Journey, told: Observation): Journey | 'refold' => {
  if (told.kind === 'melding-trukket' || isOfMerge(told) || journey.awaited.includes(keyOf(told))) return 'refold';
  if (journey.last !== undefined && compareOrder(orderOf(told), journey.last) <= 0) return 'refold';
  return evolve(journey, told);
};
