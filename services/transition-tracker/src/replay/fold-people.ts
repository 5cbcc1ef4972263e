import type { Tx } from '@overgang/database';
import { foldJourney, type Look, type Looked, type Shown } from '../domain/index.ts';
import type { ReplayStore } from './replay-store.ts';

/** What folding needs. */
export interface FoldPorts {
  readonly store: Pick<ReplayStore, 'readObservations' | 'readLive' | 'readRebuilt' | 'storeLooks' | 'setAside'>;
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

/**
 * Folds these people's journeys from all that is known of them, and writes them and what the board shows. One that our
 * code cannot fold is set aside with all its facts, as in the live tracker.
 */
export const foldPeople = async (
  { store, look, onFault }: FoldPorts,
  tx: Tx,
  personRefs: readonly string[],
): Promise<void> => {
  const [told, live, rebuilt] = await Promise.all([
    store.readObservations(tx, personRefs),
    store.readLive(tx, personRefs),
    store.readRebuilt(tx, personRefs),
  ]);
  const looks: Looked[] = [];
  const faults: string[] = [];
  for (const [personRef, observations] of told) {
    const announced = live.get(personRef)?.shown?.look;
    const onBoard = rebuilt.get(personRef)?.shown;
    try {
      looks.push(look({ personRef, journey: foldJourney(observations), announced, onBoard }));
    } catch (error) {
      faults.push(personRef);
      onFault(personRef, error);
    }
  }
  if (looks.length > 0) await store.storeLooks(tx, looks);
  if (faults.length > 0) await store.setAside(tx, faults);
};
