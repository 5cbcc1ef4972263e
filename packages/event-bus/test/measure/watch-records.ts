import type { IncomingRecord } from '../../src/index.ts';

/** Ticks off numbered records as they come, and sees what is missing, comes again, or comes in the wrong order. */
export interface Watch {
  see(record: IncomingRecord): void;
  isComplete(): boolean;
  faults(): { readonly lost: number; readonly duplicated: number; readonly reordered: number };
}

/** Watches for records whose values begin with their numbers, 0 and up. */
export const openWatch = (expected: number): Watch => {
  const seen = new Uint8Array(expected);
  const newest = new Map<string, number>();
  let different = 0;
  let duplicated = 0;
  let reordered = 0;
  return {
    see: ({ key, value }) => {
      const number = Buffer.from(value).readUInt32BE();
      if (seen[number] === 1) duplicated += 1;
      else different += 1;
      seen[number] = 1;
      if (number < (newest.get(key) ?? -1)) reordered += 1;
      newest.set(key, number);
    },
    isComplete: () => different >= expected,
    faults: () => ({ lost: expected - different, duplicated, reordered }),
  };
};
