import type { IncomingRecord } from '../port.ts';

/** What has been fetched of one partition and is not done yet: where Kafka's fetching and our working meet. */
export interface Feed {
  /** Takes in what was fetched. */
  offer(records: readonly IncomingRecord[]): void;
  /** The first records at or after `from`, at most `limit`. They stay until they are done. */
  read(from: number, limit: number): readonly IncomingRecord[];
  /** Forgets what stands before `cursor`. */
  done(cursor: number): void;
  /** Resolves when there is a record at or after `from`, or when the signal aborts. */
  reaches(from: number, signal: AbortSignal): Promise<void>;
  /** Whether it holds so much that fetching must wait. */
  isFull(): boolean;
  /** Whether so little is left that fetching should go on. */
  isLow(): boolean;
}

const mostBytes = 8_000_000;

/** A feed that is full with so many records, or with 8 MB. */
export const createFeed = (mostRecords: number): Feed => {
  const held: IncomingRecord[] = [];
  let bytes = 0;
  const waiting = new Set<() => void>();
  const last = (): number => Number(held.at(-1)?.offset ?? -1);
  const sizeOf = (records: readonly IncomingRecord[]): number =>
    records.reduce((sum, { value }) => sum + value.byteLength, 0);
  return {
    offer: (records) => {
      const fresh = records.filter(({ offset }) => Number(offset) > last());
      held.push(...fresh);
      bytes += sizeOf(fresh);
      for (const wake of [...waiting]) wake();
    },
    read: (from, limit) => {
      const start = held.findIndex(({ offset }) => Number(offset) >= from);
      return start === -1 ? [] : held.slice(start, start + limit);
    },
    done: (cursor) => {
      const next = held.findIndex(({ offset }) => Number(offset) >= cursor);
      const gone = held.splice(0, next === -1 ? held.length : next);
      bytes -= sizeOf(gone);
    },
    reaches: (from, signal) => {
      if (last() >= from || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          if (last() < from && !signal.aborted) return;
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    },
    isFull: () => held.length >= mostRecords || bytes >= mostBytes,
    isLow: () => held.length <= mostRecords / 2 && bytes <= mostBytes / 2,
  };
};
