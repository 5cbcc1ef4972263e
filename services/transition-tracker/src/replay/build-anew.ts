import type { Database, Tx } from '@overgang/database';
import { type Comparison, comparePeople, everybody, these } from './compare-everybody.ts';
import type { ComparedBy } from './compare-people.ts';
import { type DecisionPorts, decideAgain } from './decide-again.ts';
import { type FoldPorts, foldPeople } from './fold-people.ts';
import type { Hearing } from './hear-again.ts';
import { type Progress, ReplayRefused } from './progress.ts';
import { putTogether, withKept } from './put-together.ts';
import type { ReplayStore } from './replay-store.ts';

/** A door that can publish its log once more. */
export interface TellingDoor {
  readonly name: string;
  /** Publishes a stretch of the log, from after this position; ask again from `through` until it is all. */
  readonly tell: (
    from: number,
  ) => Promise<{ readonly events: number; readonly through: number; readonly isAll: boolean }>;
}

/** What building a tracker anew needs. */
export interface ReplayPorts {
  /** The new tracker's schema, which may look at the live one. */
  readonly db: Database;
  readonly store: ReplayStore;
  readonly doors: readonly TellingDoor[];
  readonly hearing: Hearing;
  readonly understand: DecisionPorts['understand'];
  readonly look: FoldPorts['look'];
  readonly onFault: FoldPorts['onFault'];
  readonly by: ComparedBy;
  readonly tell: (progress: Progress) => void;
}

/** A tracker that was built anew. */
export interface Rebuilt {
  readonly comparison: Comparison;
  /**
   * Takes in what has happened meanwhile, inside a transaction that keeps everybody from the live tables.
   * @throws ReplayRefused where the two still differ and that is not allowed.
   */
  readonly catchUp: (tx: Tx, evenIfDifferent: boolean) => Promise<void>;
}

/** Has every door tell what it has recorded after these positions; the positions that were reached. */
const tellAll = async (
  { doors, hearing, tell }: Pick<ReplayPorts, 'doors' | 'hearing' | 'tell'>,
  from: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> => {
  const reached = new Map(from);
  for (const { name, tell: tellOn } of doors) {
    let events = 0;
    for (let isAll = false; !isAll; ) {
      const stretch = await tellOn(reached.get(name) ?? 0);
      reached.set(name, stretch.through);
      events += stretch.events;
      isAll = stretch.isAll;
      tell({ step: 'sent', door: name, events, isAll });
    }
  }
  await hearing.caughtUp();
  tell({ step: 'heard', ...hearing.heard() });
  return reached;
};

/** Everybody whom the two trackers did not see alike. */
const notEqual = ({ others }: Comparison): readonly string[] => Object.values(others).flat();

/**
 * Builds a tracker anew, beside the live one, from what the doors tell once more and from what the tracker decided itself.
 * Nothing is announced, and the live one goes on meanwhile: what it hears after the doors have told all is for `catchUp`.
 */
export const buildAnew = async (ports: ReplayPorts): Promise<Rebuilt> => {
  const { db, store, hearing, by, tell } = ports;
  const reached = await tellAll(ports, new Map());
  hearing.takeTouched();
  const decided = await decideAgain(ports, 0);
  await db.transaction((tx) => putTogether(ports, tx));
  tell({ step: 'decisions', events: decided.personRefs.length });
  for await (const personRefs of everybody(store, db, (people) => tell({ step: 'folded', people })))
    await db.transaction((tx) => foldPeople(ports, tx, personRefs));
  const onCompared = (people: number): void => tell({ step: 'compared', people });
  const comparison = await comparePeople(ports, db, everybody(store, db, onCompared));
  tell({ step: 'comparison', comparison });
  return {
    comparison,
    catchUp: async (tx, evenIfDifferent) => {
      if (comparison.verdicts.different > 0 && !evenIfDifferent) throw new ReplayRefused(comparison);
      tell({ step: 'locked' });
      await tellAll(ports, reached);
      const late = await decideAgain({ ...ports, db: tx }, decided.through);
      const regrouped = await putTogether(ports, tx);
      const touched = await withKept(store, tx, [...hearing.takeTouched(), ...late.personRefs, ...regrouped]);
      for await (const personRefs of these(touched)) await foldPeople(ports, tx, personRefs);
      const last = await comparePeople({ store, by }, tx, these([...touched, ...notEqual(comparison)]));
      tell({ step: 'comparison', comparison: last });
      const { different, lacking } = last.verdicts;
      if (different + lacking > 0 && !evenIfDifferent) throw new ReplayRefused(last);
    },
  };
};
