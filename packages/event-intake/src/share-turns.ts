import type { IncomingRecord } from '@overgang/event-bus';

/** Takes records in, in one transaction; rejects when nothing of it came to stand. */
export type TakeRecords = (records: readonly IncomingRecord[]) => Promise<void>;

interface Waiting {
  readonly records: readonly IncomingRecord[];
  readonly done: PromiseWithResolvers<void>;
}

/** Most records in one turn; a batch that is larger than this goes alone. */
const mostRecords = 2_000;

const nextOf = (waiting: Waiting[]): readonly Waiting[] => {
  let count = 0;
  const beyond = waiting.findIndex(({ records }, at) => {
    count += records.length;
    return at > 0 && count > mostRecords;
  });
  return waiting.splice(0, beyond === -1 ? waiting.length : beyond);
};

/**
 * Lets batches of several partitions that come while others are under way share the next transaction: a transaction costs
 * much the same for one record as for a hundred. Two turns run side by side, so that one computes while the other waits
 * for the database. When a shared turn fails, each batch is tried alone, and the one at fault is its own affair.
 */
export const shareTurns = (take: TakeRecords, sideBySide = 2): TakeRecords => {
  const waiting: Waiting[] = [];
  let underWay = 0;

  const settle = async (turn: readonly Waiting[]): Promise<void> => {
    try {
      await take(turn.flatMap(({ records }) => records));
      for (const { done } of turn) done.resolve();
    } catch (error) {
      if (turn.length === 1) turn[0]?.done.reject(error);
      else for (const one of turn) await settle([one]);
    }
  };

  const work = async (): Promise<void> => {
    underWay += 1;
    while (waiting.length > 0) await settle(nextOf(waiting));
    underWay -= 1;
  };

  return (records) => {
    const done = Promise.withResolvers<void>();
    waiting.push({ records, done });
    if (underWay < sideBySide) void work();
    return done.promise;
  };
};
