import type { Merge } from '../journey/journey.ts';
import type { MergeObservation, Observation } from '../journey/observation.ts';
import { inOrder, keyOf } from '../journey/order.ts';

/** Whether it says who is one person. */
export const isOfMerge = (told: Observation): told is MergeObservation =>
  told.kind === 'personer-slatt-sammen' || told.kind === 'personer-skilt';

const mergeIn = (told: MergeObservation): Merge => {
  const { pair, at, av, grunn } = told;
  return { key: keyOf(told), pair, at, ...(av === undefined ? {} : { av }), ...(grunn === undefined ? {} : { grunn }) };
};

/** The merges that stand: of two decisions on one pair the later counts, whatever the order they are given in. */
export const standingMerges = (observations: readonly Observation[]): readonly Merge[] => {
  const decided = observations.filter(isOfMerge);
  if (decided.length === 0) return [];
  const standing = new Map<string, Merge>();
  for (const told of inOrder(decided).filter(isOfMerge)) {
    const pair = told.pair.join(' ');
    standing.delete(pair);
    if (told.kind === 'personer-slatt-sammen') standing.set(pair, mergeIn(told));
  }
  return [...standing.values()];
};

/** The refs that are known by these merges, parted into persons: each one's refs in order, the first of them is kept. */
export const personsIn = (
  refs: readonly string[],
  merges: readonly Pick<Merge, 'pair'>[],
): readonly (readonly string[])[] => {
  let persons: readonly (readonly string[])[] = [...new Set([...refs, ...merges.flatMap(({ pair }) => pair)])].map(
    (ref) => [ref],
  );
  for (const { pair } of merges) {
    const one = persons.filter((person) => pair.some((ref) => person.includes(ref)));
    persons = [...persons.filter((person) => !one.includes(person)), one.flat()];
  }
  return persons.map((person) => person.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
};
