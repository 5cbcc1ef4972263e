import { Etat } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import { type FakeClock, fakeClock } from '@overgang/testing';
import { type Agreement, byMunicipality, type Observation, type PersonObserved } from '../src/domain/index.ts';
import { openTracking } from '../src/open-tracking.ts';
import type { Tracking } from '../src/track/open-tracking.ts';

/** Tracking on a real database, told by hand. */
export interface ToldTracking extends Tracking {
  readonly clock: FakeClock;
  /** Tells facts about people, each list in one transaction. */
  readonly tell: (...batches: readonly (readonly PersonObserved[])[]) => Promise<void>;
  /** Hears a pulse of these doors, on both their partitions; of all when none is named. */
  readonly hear: (through: Date, ...doors: readonly Etat[]) => Promise<void>;
  /** Wakes until nothing is due; how many were woken. */
  readonly wakeAll: () => Promise<number>;
  readonly faults: readonly { readonly personRef: string; readonly error: unknown }[];
}

export interface TrackingOptions {
  readonly clock?: FakeClock;
  readonly agreements?: readonly Agreement[];
}

export const nameOf = (orgnr: string): string => `Enhet ${orgnr}`;
export const placeOf = (): string => '3403';

export const openToldTracking = (
  db: Database,
  { clock = fakeClock(), agreements = [] }: TrackingOptions = {},
): ToldTracking => {
  const faults: { personRef: string; error: unknown }[] = [];
  const byPlace = byMunicipality(agreements);
  const tracking = openTracking({
    db,
    clock,
    agreements: async () => byPlace,
    nameOf,
    placeOf,
    onFault: (personRef, error) => void faults.push({ personRef, error }),
  });
  return {
    ...tracking,
    clock,
    faults,
    tell: async (...batches) => {
      for (const batch of batches) await db.transaction((tx) => tracking.take(tx, batch, { pulses: [] }));
    },
    hear: (through, ...doors) =>
      db.transaction((tx) =>
        tracking.take(tx, [], {
          pulses: (doors.length === 0 ? Etat.options : doors).flatMap((etat) =>
            [0, 1].map((partition) => ({
              topic: `overgang.hendelser.${etat}.v1`,
              partition,
              through: through.toISOString(),
            })),
          ),
        }),
      ),
    wakeAll: async () => {
      for (let total = 0; ; ) {
        const woken = await tracking.wakeSome(100);
        if (woken === 0) return total;
        total += woken;
      }
    },
  };
};

/** Facts about one person, ready to be told. */
export const about = (personRef: string, ...told: readonly Observation[]): readonly PersonObserved[] =>
  told.map((observation) => ({ personRef, observation }));
