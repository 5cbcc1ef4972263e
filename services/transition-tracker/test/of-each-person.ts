import { personsIn, standingMerges } from '../src/domain/fold/merges.ts';
import type { Observation } from '../src/domain/journey/observation.ts';
import { without } from '../src/domain/records/without.ts';

const aloneAsUsual = (told: Observation): Observation => without(told, 'of') as Observation; // the same, without a ref

/**
 * What is known of each person, where a story tells of several refs (`of`): parted as the merges that stand say. What
 * names no ref, and the merges, are the first person's; a story with one ref is one person's.
 */
export const ofEachPerson = (all: readonly Observation[]): readonly (readonly Observation[])[] => {
  const refs = [...new Set(all.flatMap(({ of }) => of ?? []))];
  const [first] = refs;
  if (first === undefined) return [all];
  const persons = personsIn(refs, standingMerges(all)).toSorted(
    (a, b) => Number(b.includes(first)) - Number(a.includes(first)),
  );
  return persons.map((person) => {
    const theirs = all.filter(({ of }) => person.includes(of ?? first));
    return person.length === 1 ? theirs.map(aloneAsUsual) : theirs;
  });
};
