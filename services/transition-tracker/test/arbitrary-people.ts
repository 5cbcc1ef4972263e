import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { keyOf, type Observation, type PersonObserved } from '../src/domain/index.ts';
import { arbitraryHistory } from './arbitrary-history.ts';

/** Told of somebody else: other stays, other messages, the same kinds of things. */
const anew = (told: readonly Observation[]): readonly PersonObserved[] => {
  const personRef = randomUUID();
  const mark = randomUUID().slice(0, 8);
  return told.map((one) => {
    const text = JSON.stringify({ ...one, id: `${mark}-${one.id}` });
    const observation: Observation = JSON.parse(text.replaceAll('00000000-0000-5000-', `${mark}-0000-5000-`));
    return { personRef, observation };
  });
};

const takenBack = ({ personRef, observation: { source, id, by, at, recordedAt } }: PersonObserved): PersonObserved => ({
  personRef,
  observation: {
    kind: 'melding-trukket',
    source,
    id: `trukket-${id}`,
    by,
    at: at + 1,
    recordedAt: recordedAt + 1,
    target: keyOf({ source, id }),
  },
});

/** What happens to some people, told in no order; some of it is taken back. */
export const arbitraryPeople = (most: number): fc.Arbitrary<readonly PersonObserved[]> =>
  fc
    .array(fc.tuple(arbitraryHistory(), fc.array(fc.nat(), { maxLength: 2 })), { minLength: 1, maxLength: most })
    .map((people) =>
      people.flatMap(([history, retracted]) => {
        const told = anew(history);
        const back = new Set(retracted.map((which) => which % Math.max(1, told.length)));
        return [...told, ...told.filter((_, at) => back.has(at)).map(takenBack)];
      }),
    );

/** The same facts in some order, some of them told again, parted into some batches. */
export const arbitraryTelling = (
  told: readonly PersonObserved[],
): fc.Arbitrary<readonly (readonly PersonObserved[])[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...told], { minLength: told.length }),
      fc.array(fc.nat(), { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    )
    .map(([inSomeOrder, again, sizes]) => {
      const all = [...inSomeOrder, ...again.flatMap((which) => told[which % Math.max(1, told.length)] ?? [])];
      const batches: (readonly PersonObserved[])[] = [];
      for (let at = 0, turn = 0; at < all.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        batches.push(all.slice(at, at + size));
        at += size;
      }
      return batches;
    });
