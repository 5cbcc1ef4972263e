import { DatabaseError, isRetriable, type Tx } from '@overgang/database';
import type { BatchOutcome, IncomingRecord } from '@overgang/event-bus';
import { foldNotices, type Notice } from '../domain/notice.ts';
import { type ReadRecord, readRecord } from './read-record.ts';

/** What taking in needs from the rest of the service. */
export interface TakeInNoticesParts {
  readonly transaction: (run: (tx: Tx) => Promise<void>) => Promise<void>;
  readonly storeNotices: (tx: Tx, notices: readonly Notice[]) => Promise<void>;
  readonly storeDeadLetter: (tx: Tx, record: IncomingRecord, reason: string) => Promise<void>;
  readonly parkEvent: (tx: Tx, record: IncomingRecord, type: string) => Promise<void>;
}

const setAside = async (parts: TakeInNoticesParts, tx: Tx, read: ReadRecord): Promise<void> => {
  if (read.kind === 'unknown-type') await parts.parkEvent(tx, read.record, read.type);
  if (read.kind === 'unreadable') await parts.storeDeadLetter(tx, read.record, read.reason);
};

const takeInAtOnce = (parts: TakeInNoticesParts, records: readonly IncomingRecord[]): Promise<void> => {
  const reads = records.map(readRecord);
  const notices = foldNotices(reads.flatMap((read) => (read.kind === 'notice' ? [read.notice] : [])));
  return parts.transaction(async (tx) => {
    await parts.storeNotices(tx, notices);
    for (const read of reads) await setAside(parts, tx, read);
  });
};

const isUnstorable = (error: unknown): boolean => error instanceof DatabaseError && error.code === 'bad-value';

const takeInOne = async (parts: TakeInNoticesParts, record: IncomingRecord): Promise<void> => {
  try {
    await takeInAtOnce(parts, [record]);
  } catch (error) {
    if (!isUnstorable(error)) throw error;
    await parts.transaction((tx) => parts.storeDeadLetter(tx, record, 'bad-value'));
  }
};

/**
 * Writes what a batch of records says about notices, in one transaction. What cannot be read or stored becomes a dead
 * letter, and unknown types are parked, so that nothing blocks the partition.
 */
export const takeInNotices =
  (parts: TakeInNoticesParts) =>
  async ({ records }: { readonly records: readonly IncomingRecord[] }): Promise<BatchOutcome> => {
    try {
      await takeInAtOnce(parts, records);
      return 'done';
    } catch (error) {
      if (isRetriable(error)) return 'retry-later';
      if (!isUnstorable(error)) throw error;
      for (const record of records) await takeInOne(parts, record);
      return 'done';
    }
  };
