import { setTimeout as sleep } from 'node:timers/promises';

/** What waking needs from the rest of the service. */
export interface WakeDueJourneysPorts {
  /** Looks again at no more than one batch of due journeys; how many there were. */
  readonly wakeSome: () => Promise<number>;
  /** A batch that is full has more behind it. */
  readonly batch: number;
  readonly pollEveryMs: number;
  readonly clock: { readonly onJump: (listener: () => void) => () => void };
}

/** Sweeps for ever: asks only for what is due, and rests when nothing is. A loop of the service. */
export const wakeDueJourneys = ({ wakeSome, batch, pollEveryMs, clock }: WakeDueJourneysPorts) => {
  let resting: AbortController | undefined;
  const wake = (): void => resting?.abort();
  return {
    name: 'sweep',
    /** Something has moved the moment at which gaps are judged: look at once. */
    nudge: wake,
    run: async (signal: AbortSignal): Promise<void> => {
      const stopListening = clock.onJump(wake);
      signal.addEventListener('abort', wake);
      try {
        while (!signal.aborted) {
          resting = new AbortController();
          const woken = await wakeSome();
          if (woken < batch && !signal.aborted)
            await sleep(pollEveryMs, undefined, { signal: resting.signal }).catch(() => undefined);
        }
      } finally {
        stopListening();
        signal.removeEventListener('abort', wake);
      }
    },
    health: () => ({ ok: true }),
  };
};
