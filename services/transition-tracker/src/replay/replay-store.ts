import type { Tx } from '@overgang/database';
import type { KnownPerson, Looked, Observation, OwnEvent, PersonObserved } from '../domain/index.ts';

/** Which people come next: in the order of their refs. */
export interface NextPeople {
  readonly after: string | undefined;
  readonly limit: number;
}

/** What building anew needs of the tables: those of the new tracker, and a look at the live one's. */
export interface ReplayStore {
  /** Copies what the live tracker decided and announced since the last time. */
  readonly copyLog: (tx: Tx) => Promise<number>;
  readonly readOwnLog: (
    tx: Tx,
    which: { readonly after: number; readonly limit: number },
  ) => Promise<readonly { readonly position: number; readonly personRef: string; readonly event: OwnEvent }[]>;
  readonly insertObservations: (tx: Tx, told: readonly PersonObserved[]) => Promise<readonly PersonObserved[]>;
  readonly readObservations: (
    tx: Tx,
    personRefs: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Observation[]>>;
  /** What the log has decided about who is one person. */
  readonly readMerges: (tx: Tx) => Promise<readonly OwnEvent[]>;
  /** Persons of the new tracker that are known by several refs. */
  readonly readTogether: (tx: Tx) => Promise<readonly (readonly string[])[]>;
  /** Says by which refs each of these persons is known, whether or not they had journeys. */
  readonly storeTogether: (tx: Tx, persons: readonly (readonly string[])[]) => Promise<void>;
  /** Everybody that one of the two knows. */
  readonly nextPeople: (tx: Tx, which: NextPeople) => Promise<readonly string[]>;
  readonly readRebuilt: (tx: Tx, personRefs: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;
  readonly readLive: (tx: Tx, personRefs: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;
  /** Of whom the live tracker knows something that the new one does not. */
  readonly knownBetterLive: (tx: Tx, personRefs: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Writes journeys and their rows of the board, whether or not they were there. */
  readonly storeLooks: (tx: Tx, looks: readonly Looked[]) => Promise<void>;
  /** Leaves people with all their facts, to be folded when the tracker lives. */
  readonly setAside: (tx: Tx, personRefs: readonly string[]) => Promise<void>;
}
