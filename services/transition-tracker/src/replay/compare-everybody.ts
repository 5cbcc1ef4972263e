import { createHash } from 'node:crypto';
import type { Tx } from '@overgang/database';
import type { KnownPerson } from '../domain/index.ts';
import { type BothSides, type ComparedBy, comparePerson, type Verdict } from './compare-people.ts';
import type { ReplayStore } from './replay-store.ts';

/** What came of comparing. */
export interface Comparison {
  readonly people: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Everybody who is not equal, by verdict. */
  readonly others: Readonly<Record<Exclude<Verdict, 'equal'>, readonly string[]>>;
  /** SHA-256 over the journeys, gaps and matches of all whom both were told the same of, in one order. */
  readonly hashes: { readonly live: string; readonly rebuilt: string };
}

const atOnce = 500;

type ComparedStore = Pick<ReplayStore, 'readRebuilt' | 'readLive' | 'knownBetterLive'>;

interface Sides {
  readonly here: ReadonlyMap<string, KnownPerson>;
  readonly there: ReadonlyMap<string, KnownPerson>;
  readonly lacking: ReadonlySet<string>;
}

const merged = <V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  new Map([...a, ...b]);

/** Every ref of the person, as either of the two knows it. */
const refsOf = (personRef: string, { here, there }: Sides): readonly string[] => [
  ...new Set([personRef, ...(here.get(personRef)?.together ?? []), ...(there.get(personRef)?.together ?? [])]),
];

/** What both know of these people, and of the other refs of those who are known by several. */
const readSides = async (store: ComparedStore, tx: Tx, personRefs: readonly string[]): Promise<Sides> => {
  // The live tracker goes on meanwhile: what it hears between these looks is lacking here, and seen to at the end.
  const here = await store.readRebuilt(tx, personRefs);
  const there = await store.readLive(tx, personRefs);
  const lacking = await store.knownBetterLive(tx, personRefs);
  const sides = { here, there, lacking };
  const asked = new Set(personRefs);
  const others = personRefs.flatMap((ref) => refsOf(ref, sides)).filter((ref) => !asked.has(ref));
  if (others.length === 0) return sides;
  const more = await readSides(store, tx, [...new Set(others)]);
  return {
    here: merged(more.here, here),
    there: merged(more.there, there),
    lacking: new Set([...lacking, ...more.lacking]),
  };
};

/** One person in both: known is what is known by any of the refs. */
const sidesOf = (personRef: string, sides: Sides): BothSides => {
  const refs = refsOf(personRef, sides).toSorted();
  const side = (all: Sides['here']): KnownPerson | undefined => {
    const one = all.get(personRef);
    return one && { ...one, known: refs.map((ref) => all.get(ref)?.known ?? '').join(' ') };
  };
  return {
    live: side(sides.there),
    rebuilt: side(sides.here),
    isLacking: refs.some((ref) => sides.lacking.has(ref)),
  };
};

/** Compares people in both trackers, in the order in which they come. */
export const comparePeople = async (
  { store, by }: { readonly store: ComparedStore; readonly by: ComparedBy },
  tx: Tx,
  people: AsyncIterable<readonly string[]>,
): Promise<Comparison> => {
  const found: Record<Verdict, string[]> = { equal: [], different: [], ahead: [], lacking: [], 'set-aside': [] };
  const [live, rebuilt] = [createHash('sha256'), createHash('sha256')];
  for await (const personRefs of people) {
    const known = await readSides(store, tx, personRefs);
    for (const personRef of personRefs) {
      const sides = sidesOf(personRef, known);
      const one = comparePerson(personRef, sides, by);
      if (one.live !== undefined) live.update(`${personRef} ${one.live}\n`);
      if (one.rebuilt !== undefined) rebuilt.update(`${personRef} ${one.rebuilt}\n`);
      found[one.verdict].push(personRef);
    }
  }
  const { equal, ...others } = found;
  const amount = (verdict: Verdict): number => found[verdict].length;
  const verdicts = {
    equal: equal.length,
    different: amount('different'),
    ahead: amount('ahead'),
    lacking: amount('lacking'),
    'set-aside': amount('set-aside'),
  };
  return {
    people: Object.values(verdicts).reduce((sum, each) => sum + each, 0),
    verdicts,
    others,
    hashes: { live: live.digest('hex'), rebuilt: rebuilt.digest('hex') },
  };
};

/** Everybody, a chunk at a time; `onChunk` hears how many there were so far. */
export const everybody = async function* (
  store: Pick<ReplayStore, 'nextPeople'>,
  tx: Tx,
  onChunk: (people: number) => void = () => undefined,
): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  let people = 0;
  for (;;) {
    const personRefs = await store.nextPeople(tx, { after, limit: atOnce });
    if (personRefs.length === 0) return;
    yield personRefs;
    people += personRefs.length;
    onChunk(people);
    after = personRefs.at(-1);
  }
};

/** These people, in order, a chunk at a time. */
export const these = async function* (personRefs: Iterable<string>): AsyncGenerator<readonly string[]> {
  const all = [...new Set(personRefs)].sort();
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
};
