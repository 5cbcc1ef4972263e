import { createHash } from 'node:crypto';
import type { Tx } from '@overgang/database';
import { type ComparedBy, comparePerson, type Verdict } from './compare-people.ts';
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

/** Compares people in both trackers, in the order in which they come. */
export const comparePeople = async (
  {
    store,
    by,
  }: { readonly store: Pick<ReplayStore, 'readRebuilt' | 'readLive' | 'knownBetterLive'>; readonly by: ComparedBy },
  tx: Tx,
  people: AsyncIterable<readonly string[]>,
): Promise<Comparison> => {
  const found: Record<Verdict, string[]> = { equal: [], different: [], ahead: [], lacking: [], 'set-aside': [] };
  const [live, rebuilt] = [createHash('sha256'), createHash('sha256')];
  for await (const personRefs of people) {
    // The live tracker goes on meanwhile: what it hears between these looks is lacking here, and seen to at the end.
    const here = await store.readRebuilt(tx, personRefs);
    const there = await store.readLive(tx, personRefs);
    const lacking = await store.knownBetterLive(tx, personRefs);
    for (const personRef of personRefs) {
      const sides = { live: there.get(personRef), rebuilt: here.get(personRef), isLacking: lacking.has(personRef) };
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
