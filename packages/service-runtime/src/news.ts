/** Wakes those who wait for something to change, inside one process. */
export interface News {
  readonly tell: () => void;
  /**
   * Resolves at the next word, when the signal aborts, or after so many milliseconds: whichever is first. Begin to wait
   * before you look, and nothing is missed. Never rejects.
   */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Opens a place to wait for news. */
export const openNews = (): News => {
  const waiting = new Set<() => void>();
  return {
    tell: () => {
      for (const wake of [...waiting]) wake();
    },
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
        if (signal.aborted) wake();
      }),
  };
};
