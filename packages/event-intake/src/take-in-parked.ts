import { registry } from '@overgang/contracts/events';
import type { Database, Tx } from '@overgang/database';
import { type IncomingRecord, takeParked } from '@overgang/event-bus';
import { isUnstorable, keepUnstorable, type Take, takeAll } from './take-in.ts';

type Work = (tx: Tx, records: readonly IncomingRecord[]) => Promise<unknown>;

const atOnce = 500;

/**
 * Takes in what was parked by an older build and is known to this one, in order, a transaction for each batch. What
 * turns out to hold a value that cannot be stored becomes a dead letter. How many records there were.
 */
export const takeInParked = async (db: Database, take: Take): Promise<number> => {
  const knownTypes = [...registry.keys()];
  const work = (most: number, does: Work): Promise<number> =>
    db.transaction(async (tx) => {
      const records = await takeParked(tx, knownTypes, most);
      if (records.length > 0) await does(tx, records);
      return records.length;
    });
  for (let total = 0; ; ) {
    const taken = await work(atOnce, (tx, records) => takeAll(tx, records, take))
      .catch(unlessUnstorable(() => work(1, (tx, records) => takeAll(tx, records, take))))
      .catch(unlessUnstorable(() => work(1, keepUnstorable)));
    if (taken === 0) return total;
    total += taken;
  }
};

const unlessUnstorable =
  (otherwise: () => Promise<number>) =>
  (error: unknown): Promise<number> => {
    if (!isUnstorable(error)) throw error;
    return otherwise();
  };
