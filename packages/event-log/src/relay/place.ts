import type { Database } from '@overgang/database';
import { keepPlace, type Lease } from './lease.ts';

/** How far a holder has published, and whether it still may. */
export interface Place {
  readonly position: number;
  /** Stores the new place and prolongs the lease. False: another has taken it. */
  reach(position: number): Promise<boolean>;
  /** Prolongs the lease. False: another has taken it. */
  beat(): Promise<boolean>;
  /** Whether the lease still runs, by our own clock, counted from before it was asked for; else asks once more. */
  mayPublish(): Promise<boolean>;
}

export const openPlace = (db: Database, lease: Lease, start: number): Place => {
  let position = start;
  let leasedUntil = performance.now() + lease.leaseMs / 2; // the answer may have taken its time
  const keep = async (): Promise<boolean> => {
    const askedAt = performance.now();
    const kept = await keepPlace(db, lease, position);
    leasedUntil = kept ? askedAt + lease.leaseMs : 0;
    return kept;
  };
  return {
    get position() {
      return position;
    },
    reach: (reached) => {
      position = reached;
      return keep();
    },
    beat: keep,
    mayPublish: async () => performance.now() < leasedUntil || keep(),
  };
};
