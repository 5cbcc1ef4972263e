import type { Database, Tx } from '@overgang/database';
import type { Observation, OwnEvent, PersonObserved } from '../domain/index.ts';
import type { ReplayStore } from './replay-store.ts';

/** What taking up decisions needs. */
export interface DecisionPorts {
  readonly db: Pick<Database, 'execute'> | Tx;
  readonly store: Pick<ReplayStore, 'copyLog' | 'readOwnLog' | 'insertObservations'>;
  /** The tracker's own event as a fold reads it back; undefined for what was only announced. */
  readonly understand: (event: OwnEvent) => Observation | undefined;
}

const atOnce = 1_000;

/**
 * Copies the tracker's own log, and takes from it what was decided: decisions are facts of their own, that no door can
 * tell again. Who they are about, and the position that was reached.
 */
export const decideAgain = async (
  { db, store, understand }: DecisionPorts,
  from: number,
): Promise<{ readonly through: number; readonly personRefs: readonly string[] }> => {
  await store.copyLog(db);
  const personRefs: string[] = [];
  let through = from;
  for (;;) {
    const rows = await store.readOwnLog(db, { after: through, limit: atOnce });
    const decided = rows.flatMap(({ personRef, event }): readonly PersonObserved[] => {
      const observation = understand(event);
      return observation === undefined ? [] : [{ personRef, observation }];
    });
    const fresh = await store.insertObservations(db, decided);
    personRefs.push(...fresh.map(({ personRef }) => personRef));
    through = rows.at(-1)?.position ?? through;
    if (rows.length < atOnce) return { through, personRefs };
  }
};
