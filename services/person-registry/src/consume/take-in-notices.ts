import { registry } from '@overgang/contracts';
import { DatabaseError, isRetriable, type Tx } from '@overgang/database';
import type { BatchOutcome, IncomingRecord, Refused, UnknownEvent } from '@overgang/event-bus';
import { foldNotices, type Notice } from '../domain/notice.ts';
import { readRecord } from './read-record.ts';

/** What taking in needs from the rest of the service. */
export interface TakeInNoticesParts {
  readonly transaction: (run: (tx: Tx) => Promise<void>) => Promise<void>;
  readonly storeNotices: (tx: Tx, notices: readonly Notice[]) => Promise<void>;
  readonly storeDeadLetters: (tx: Tx, refused: readonly Refused[]) => Promise<unknown>;
  readonly parkEvents: (tx: Tx, events: readonly UnknownEvent[]) => Promise<void>;
  /** Takes parked events of the known types away; the oldest, and empty when there are no more. */
  readonly takeParked: (tx: Tx, knownTypes: readonly string[]) => Promise<readonly IncomingRecord[]>;
}

const takeInWith = async (parts: TakeInNoticesParts, tx: Tx, records: readonly IncomingRecord[]): Promise<void> => {
  const reads = records.map(readRecord);
  const notices = reads.flatMap((read) => (read.kind === 'notice' ? [read.notice] : []));
  await parts.storeNotices(tx, foldNotices(notices));
  await parts.storeDeadLetters(
    tx,
    reads.flatMap((read) => (read.kind === 'unreadable' ? [read] : [])),
  );
  await parts.parkEvents(
    tx,
    reads.flatMap((read) => (read.kind === 'unknown-type' ? [read] : [])),
  );
};

const isUnstorable = (error: unknown): boolean => error instanceof DatabaseError && error.code === 'bad-value';

const takeInOne = async (parts: TakeInNoticesParts, record: IncomingRecord): Promise<void> => {
  try {
    await parts.transaction((tx) => takeInWith(parts, tx, [record]));
  } catch (error) {
    if (!isUnstorable(error)) throw error;
    await parts.transaction(async (tx) => {
      await parts.storeDeadLetters(tx, [{ record, reason: 'bad-value' }]);
    });
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
      await parts.transaction((tx) => takeInWith(parts, tx, records));
      return 'done';
    } catch (error) {
      if (isRetriable(error)) return 'retry-later';
      if (!isUnstorable(error)) throw error;
      for (const record of records) await takeInOne(parts, record);
      return 'done';
    }
  };

/** Takes in what was parked by a build that did not know its type, now that this one does. */
export const takeInParked = async (parts: TakeInNoticesParts): Promise<void> => {
  const knownTypes = [...registry.keys()];
  for (let taken = 1; taken > 0; )
    await parts.transaction(async (tx) => {
      const records = await parts.takeParked(tx, knownTypes);
      await takeInWith(parts, tx, records);
      taken = records.length;
    });
};
