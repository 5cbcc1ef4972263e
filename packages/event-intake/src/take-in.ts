import { type Database, DatabaseError, type Tx } from '@overgang/database';
import { type IncomingRecord, storeDeadLetters } from '@overgang/event-bus';
import { keepUnread } from './keep-unread.ts';
import { type SortedRecords, sortRecords } from './sort-records.ts';

/** Does a consumer's work on what could be read, inside the transaction. */
export type Take = (tx: Tx, sorted: SortedRecords) => Promise<void>;

/** Sorts records, keeps what cannot be worked on, and does the work on the rest: all in this transaction. */
export const takeAll = async (tx: Tx, records: readonly IncomingRecord[], take: Take): Promise<SortedRecords> => {
  const sorted = sortRecords(records);
  await keepUnread(tx, sorted);
  await take(tx, sorted);
  return sorted;
};

/** What no waiting mends: a value that PostgreSQL cannot store, or that the consumer's tables do not take. */
export const isUnstorable = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === 'bad-value' || error.code === 'constraint');

/** Keeps records that hold a value that cannot be stored. */
export const keepUnstorable = async (tx: Tx, records: readonly IncomingRecord[]): Promise<void> => {
  await storeDeadLetters(
    tx,
    records.map((record) => ({ record, reason: 'ikke-lagringsbar' })),
  );
};

/**
 * Takes a batch in, in one transaction. When one record holds a value that cannot be stored, the records are taken one
 * by one, and that one becomes a dead letter: it must not hold up the others. What was taken in, as it was sorted.
 */
export const takeIn = async (
  db: Database,
  records: readonly IncomingRecord[],
  take: Take,
): Promise<readonly SortedRecords[]> => {
  try {
    return [await db.transaction((tx) => takeAll(tx, records, take))];
  } catch (error) {
    if (!isUnstorable(error)) throw error;
  }
  if (records.length === 1) {
    await db.transaction((tx) => keepUnstorable(tx, records));
    return [];
  }
  const taken: SortedRecords[] = [];
  for (const record of records) taken.push(...(await takeIn(db, [record], take)));
  return taken;
};
