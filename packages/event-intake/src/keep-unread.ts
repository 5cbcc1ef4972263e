import type { Tx } from '@overgang/database';
import { parkEvents, storeDeadLetters } from '@overgang/event-bus';
import type { SortedRecords } from './sort-records.ts';

/** Keeps what a batch holds that cannot be worked on: unreadable records with their reason, unknown types parked. */
export const keepUnread = async (tx: Tx, { unreadable, unknown }: SortedRecords): Promise<void> => {
  if (unreadable.length > 0) await storeDeadLetters(tx, unreadable);
  if (unknown.length > 0) await parkEvents(tx, unknown);
};
