/** A sleep that can be cut short; a call that comes before the sleep is not lost. */
export interface WakeUp {
  wake(): void;
  /** Resolves after the time, at once when woken since the last sleep, or when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const openWakeUp = (): WakeUp => {
  let woken = false;
  let resume: () => void = () => undefined;
  return {
    wake: () => {
      woken = true;
      resume();
    },
    sleep: async (milliseconds, signal) => {
      if (!woken && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        resume = resolve;
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', resume, { once: true });
        await promise;
        clearTimeout(timer);
        signal.removeEventListener('abort', resume);
      }
      woken = false;
    },
  };
};
