import type { Tx } from '@overgang/database';
import {
  emptyJourney,
  foldJourney,
  type KnownPerson,
  type Look,
  type Looked,
  lookTogether,
  type Shown,
  toldTogether,
} from '../domain/index.ts';
import type { ReplayStore } from './replay-store.ts';

/** What folding needs. */
export interface FoldPorts {
  readonly store: Pick<
    ReplayStore,
    'readObservations' | 'readTogether' | 'readLive' | 'readRebuilt' | 'storeLooks' | 'setAside'
  >;
  /** What the board is to show, without a word. */
  readonly look: (whom: {
    readonly personRef: string;
    readonly journey: ReturnType<typeof foldJourney>;
    readonly announced: Look | undefined;
    readonly onBoard: Shown | undefined;
  }) => Looked;
  /** A journey could not be folded, because of a fault of ours. The others go on. */
  readonly onFault: (personRef: string, error: unknown) => void;
}

/** What was announced of whom the facts here are of, by any of their refs. */
const announcedOf = (live: ReadonlyMap<string, KnownPerson>, refs: readonly string[]): Look | undefined => {
  const looks = refs.flatMap((ref) => live.get(ref)?.shown?.look ?? []);
  return looks.length === 0 ? undefined : lookTogether(looks);
};

/**
 * Folds these people's journeys from all that is known of them, and writes them and what the board shows. One that our
 * code cannot fold is set aside with all its facts, as in the live tracker. A ref whose facts are part of another's journey
 * has none.
 */
export const foldPeople = async (
  { store, look, onFault }: FoldPorts,
  tx: Tx,
  personRefs: readonly string[],
): Promise<void> => {
  const together = new Map((await store.readTogether(tx)).flatMap((refs) => refs.map((ref) => [ref, refs] as const)));
  const all = [...new Set(personRefs.flatMap((ref) => together.get(ref) ?? [ref]))];
  const [told, live, rebuilt] = await Promise.all([
    store.readObservations(tx, all),
    store.readLive(tx, all),
    store.readRebuilt(tx, all),
  ]);
  const looks: Looked[] = [];
  const faults: string[] = [];
  for (const personRef of personRefs.filter((ref) => told.has(ref) || together.has(ref))) {
    const refs = together.get(personRef);
    const isKept = refs === undefined || refs[0] === personRef;
    const onBoard = rebuilt.get(personRef)?.shown;
    try {
      const journey = isKept ? foldJourney(toldTogether(personRef, refs, told)) : emptyJourney;
      const announced = isKept ? announcedOf(live, refs ?? [personRef]) : undefined;
      looks.push(look({ personRef, journey, announced, onBoard }));
    } catch (error) {
      faults.push(personRef);
      onFault(personRef, error);
    }
  }
  if (looks.length > 0) await store.storeLooks(tx, looks);
  if (faults.length > 0) await store.setAside(tx, faults);
};
