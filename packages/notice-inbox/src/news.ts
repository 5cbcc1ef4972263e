import { setTimeout as sleep } from 'node:timers/promises';

/** Wakes those who wait for the inbox to grow, inside one process. */
export interface News {
  readonly tell: () => void;
  /** From now on nothing is missed. */
  readonly listen: () => Listener;
}

/** Somebody who listens; leaves after one wait, or by itself. */
export interface Listener {
  /** Resolves at the first word since `listen`, when the signal aborts, or after so many milliseconds. Never rejects. */
  readonly within: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly leave: () => void;
}

/** Opens a place to listen for news. */
export const openNews = (): News => {
  const listening = new Set<AbortController>();
  return {
    tell: () => {
      for (const one of listening) one.abort();
    },
    listen: () => {
      const word = new AbortController();
      listening.add(word);
      const leave = (): void => void listening.delete(word);
      return {
        leave,
        within: async (milliseconds, signal) => {
          const either = AbortSignal.any([word.signal, signal]);
          await sleep(milliseconds, undefined, { signal: either }).catch(() => undefined);
          leave();
        },
      };
    },
  };
};
