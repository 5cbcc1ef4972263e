import type { Posted } from './post.ts';

/** What became of the calls of a simulation. */
export interface Tally {
  readonly count: (posted: Posted) => void;
  readonly accepted: () => number;
  /** By code; refusals are part of the story, but a surprising one is a bug. */
  readonly refused: () => ReadonlyMap<string, number>;
}

/** Opens an empty tally. */
export const openTally = (): Tally => {
  let accepted = 0;
  const refused = new Map<string, number>();
  return {
    count: ({ status, code }) => {
      if (status < 300) accepted += 1;
      else refused.set(code ?? String(status), (refused.get(code ?? String(status)) ?? 0) + 1);
    },
    accepted: () => accepted,
    refused: () => refused,
  };
};
