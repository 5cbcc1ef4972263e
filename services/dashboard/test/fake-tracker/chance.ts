/** Numbers that look like chance and are the same each time. */
export interface Chance {
  /** A whole number from 0 up to, not with, `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
  /** True in so many per cent of the cases. */
  readonly percent: (percent: number) => boolean;
}

/** Starts at a seed (mulberry32). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    one: (of) => {
      const found = of[below(of.length)];
      if (found === undefined) throw new Error('Nothing to choose from');
      return found;
    },
    percent: (percent) => next() * 100 < percent,
  };
};
