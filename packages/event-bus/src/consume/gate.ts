/** Open, or closed for a while. */
export interface Gate {
  readonly isOpen: boolean;
  open(): void;
  shut(): void;
  /** Resolves when the gate is open or the signal aborts. */
  passes(signal: AbortSignal): Promise<void>;
}

/** A gate that stands open. */
export const createGate = (): Gate => {
  let isOpen = true;
  const waiting = new Set<() => void>();
  return {
    get isOpen() {
      return isOpen;
    },
    open: () => {
      isOpen = true;
      for (const wake of [...waiting]) wake();
    },
    shut: () => {
      isOpen = false;
    },
    passes: (signal) => {
      if (isOpen || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    },
  };
};
