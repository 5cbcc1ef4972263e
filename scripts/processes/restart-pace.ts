/** How long to wait before a process that has ended is started again. */
export interface RestartPace {
  /** The wait in milliseconds, after a process that lived so long. */
  after(livedMs: number): number;
}

const firstMs = 1_000;
const mostMs = 30_000;
/** Whoever lived so long has not failed at once: the waits begin anew. */
const forgottenAfterMs = 60_000;

/** A second first, doubled each time up to half a minute. */
export const createRestartPace = (): RestartPace => {
  let nextMs = firstMs;
  return {
    after: (livedMs) => {
      if (livedMs >= forgottenAfterMs) nextMs = firstMs;
      const waitMs = nextMs;
      nextMs = Math.min(mostMs, nextMs * 2);
      return waitMs;
    },
  };
};
