import type { Tx } from '@overgang/database';
import type { Pulse } from '@overgang/event-intake';
import type { HeldJourney, LastPulse, Looked, Observation, PersonObserved } from '../domain/index.ts';

/** What tracking keeps. Everything happens inside the caller's transaction. */
export interface TrackStore {
  /**
   * These persons' journeys, locked until commit, and those that their facts are part of; who has none yet gets an empty
   * one.
   */
  readonly lockJourneys: (tx: Tx, personRefs: readonly string[]) => Promise<readonly HeldJourney[]>;
  /** Journeys that are due, earliest first, locked; those that another sweeper has in hand are left out. */
  readonly lockDueJourneys: (
    tx: Tx,
    due: { readonly now: Date; readonly limit: number },
  ) => Promise<readonly HeldJourney[]>;
  /** Stores what is new and returns it. */
  readonly insertObservations: (tx: Tx, told: readonly PersonObserved[]) => Promise<readonly PersonObserved[]>;
  /** Everything that was ever told about these persons. */
  readonly readObservations: (
    tx: Tx,
    personRefs: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Observation[]>>;
  /** Writes what looks lead to; the log last, whose lock is held until commit. */
  readonly storeLooks: (tx: Tx, looks: readonly Looked[]) => Promise<void>;
  /** Says by which refs each of these persons is known; their rows are locked. */
  readonly storeTogether: (tx: Tx, persons: readonly (readonly string[])[]) => Promise<void>;
  /** Leaves journeys as they are, to be folded anew at that moment. */
  readonly setAside: (tx: Tx, personRefs: readonly string[], until: Date) => Promise<void>;
  readonly storePulses: (tx: Tx, pulses: readonly Pulse[], heardAt: Date) => Promise<void>;
  /** What the doors have told us last, and since when they have been heard without a break. */
  readonly readHeard: (tx: Tx) => Promise<{ readonly pulses: readonly LastPulse[]; readonly since: number }>;
}
