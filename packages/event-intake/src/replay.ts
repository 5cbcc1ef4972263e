import type { Database } from '@overgang/database';
import { type ReplayHandler, type ReplayResult, replayDeadLetters } from '@overgang/event-bus';
import { type SortedRecords, sortRecords } from './sort-records.ts';
import type { Take } from './take-in.ts';

/** Which dead letters, and who hears of what was taken in. */
export interface ReplaySettings {
  readonly ids: readonly string[];
  /** After the commits. */
  readonly onCommitted?: ((sorted: SortedRecords) => void) | undefined;
}

/**
 * Takes dead letters in again, mended where they were mended, each in a transaction of its own. What still cannot be read
 * stays, with the reason that it has now.
 */
export const replay = async (db: Database, take: Take, { ids, onCommitted }: ReplaySettings): Promise<ReplayResult> => {
  const taken: SortedRecords[] = [];
  const handle: ReplayHandler = async (tx, record) => {
    const sorted = sortRecords([record]);
    const reason = whyNot(sorted);
    if (reason !== undefined) return { reason };
    await take(tx, sorted);
    taken.push(sorted);
    return 'done';
  };
  const result = await replayDeadLetters(db, { ids, handle });
  for (const sorted of taken) onCommitted?.(sorted);
  return result;
};

const whyNot = ({ unreadable, unknown }: SortedRecords): string | undefined =>
  unreadable[0]?.reason ?? (unknown[0] && `ukjent-type: ${unknown[0].type}`);
