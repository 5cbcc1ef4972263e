import { registry } from '@overgang/contracts/events';
import { type Database, DatabaseError, type Tx } from '@overgang/database';
import { type IncomingRecord, storeDeadLetters, takeParked } from '@overgang/event-bus';
import { keepUnread } from './keep-unread.ts';
import { type SortedRecords, sortRecords } from './sort-records.ts';

/** Does a consumer's work on what could be read, inside the transaction. */
export type Take = (tx: Tx, sorted: SortedRecords) => Promise<void>;

const takeAtOnce = async (db: Database, records: readonly IncomingRecord[], take: Take): Promise<SortedRecords> => {
  const sorted = sortRecords(records);
  await db.transaction(async (tx) => {
    await keepUnread(tx, sorted);
    await take(tx, sorted);
  });
  return sorted;
};

/** What no waiting mends: a value that PostgreSQL cannot store. */
const isUnstorable = (error: unknown): boolean => error instanceof DatabaseError && error.code === 'bad-value';

/**
 * Takes a batch in, in one transaction. When one record holds a value that cannot be stored, the records are taken one
 * by one, and that one becomes a dead letter: it must not hold up the others.
 */
export const takeIn = async (
  db: Database,
  records: readonly IncomingRecord[],
  take: Take,
): Promise<readonly SortedRecords[]> => {
  try {
    return [await takeAtOnce(db, records, take)];
  } catch (error) {
    if (!isUnstorable(error)) throw error;
    return records.length > 1 ? await takeSingly(db, records, take) : await keepUnstorable(db, records);
  }
};

const takeSingly = async (
  db: Database,
  records: readonly IncomingRecord[],
  take: Take,
): Promise<readonly SortedRecords[]> => {
  const taken: SortedRecords[] = [];
  for (const record of records) taken.push(...(await takeIn(db, [record], take)));
  return taken;
};

const keepUnstorable = async (db: Database, records: readonly IncomingRecord[]): Promise<readonly []> => {
  const refused = records.map((record) => ({ record, reason: 'ikke-lagringsbar' }));
  await db.transaction((tx) => storeDeadLetters(tx, refused));
  return [];
};

/** Takes in what was parked by an older build and is known to this one, in order; how many records it was. */
export const takeInParked = async (db: Database, take: Take): Promise<number> => {
  const knownTypes = [...registry.keys()];
  for (let total = 0; ; ) {
    const taken = await db.transaction(async (tx) => {
      const records = await takeParked(tx, knownTypes);
      if (records.length === 0) return 0;
      const sorted = sortRecords(records);
      await keepUnread(tx, sorted);
      await take(tx, sorted);
      return records.length;
    });
    if (taken === 0) return total;
    total += taken;
  }
};
