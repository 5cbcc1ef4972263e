import type { Tx } from '@overgang/database';
import { type Observation, type OwnEvent, personsIn, standingMerges } from '../domain/index.ts';
import type { ReplayStore } from './replay-store.ts';

/** What putting persons together needs. */
export interface TogetherPorts {
  readonly store: Pick<ReplayStore, 'readMerges' | 'readTogether' | 'storeTogether'>;
  readonly understand: (event: OwnEvent) => Observation | undefined;
}

/** Puts persons together as the log has decided. Every ref of whom it concerns anew, with those that they are kept under. */
export const putTogether = async ({ store, understand }: TogetherPorts, tx: Tx): Promise<readonly string[]> => {
  const merges = (await store.readMerges(tx)).flatMap((event) => understand(event) ?? []);
  const before = await store.readTogether(tx);
  const now = personsIn(before.flat(), standingMerges(merges));
  const as = new Map(before.map((refs) => [refs.join(' '), refs]));
  const changed = now.filter((refs) => !as.has(refs.join(' ')));
  if (changed.length > 0) await store.storeTogether(tx, changed);
  return changed.flat();
};

/** These people, and whom their facts are part of. */
export const withKept = async (
  { readTogether }: Pick<ReplayStore, 'readTogether'>,
  tx: Tx,
  personRefs: readonly string[],
): Promise<readonly string[]> => {
  const touched = new Set(personRefs);
  const persons = (await readTogether(tx)).filter((refs) => refs.some((ref) => touched.has(ref)));
  return [...touched, ...persons.flatMap(([kept = '']) => kept)];
};
