/** How long the next batch is, and how long to wait when the last one must come again. One a partition. */
export interface RetryPace {
  /** Most records in the next batch. */
  readonly length: number;
  /** Which attempt the next batch is, from 1. */
  readonly attempt: number;
  done(): void;
  /** The batch of so many records must come again; after how many milliseconds. */
  again(why: 'threw' | 'retry-later', records: number): number;
}

export interface PaceSettings {
  readonly maxBatch: number;
  readonly firstMs: number;
  readonly mostMs: number;
}

/**
 * A batch that throws comes again half as long, at the shortest wait, until one record stands alone: so one poisonous
 * record is found in a second and holds back nobody before it. Only what cannot be cut waits longer each time. Where a
 * handler says 'retry-later', something it needs is away: the length stays, the wait grows.
 */
export const createRetryPace = ({ maxBatch, firstMs, mostMs }: PaceSettings): RetryPace => {
  let length = maxBatch;
  let attempt = 1;
  let waits = 0;
  return {
    get length() {
      return length;
    },
    get attempt() {
      return attempt;
    },
    done: () => {
      length = Math.min(maxBatch, length * 2);
      attempt = 1;
      waits = 0;
    },
    again: (why, records) => {
      attempt += 1;
      if (why === 'threw' && records > 1) {
        length = Math.floor(records / 2);
        return firstMs;
      }
      waits += 1;
      return Math.min(mostMs, firstMs * 2 ** Math.min(waits - 1, 30));
    },
  };
};
