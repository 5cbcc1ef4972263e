import { setTimeout as sleep } from 'node:timers/promises';
import type { Check, Health } from './check.ts';
import type { Logger } from './logger.ts';
import { NeedsNewProcess } from './needs-new-process.ts';

/** Work that goes on for as long as the service lives: a relay, a consumer, a sweep. */
export interface Loop {
  /** Kebab-case; shown in logs and by `/health/ready`. */
  readonly name: string;
  /** Works until the signal aborts, then resolves. A throw means: start me again in a while. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly health: () => Health;
  /** `false`: requests are answered all the same while it is not well. Default true. */
  readonly isNeeded?: boolean;
}

/** Waits between starts of a loop that failed: doubled each time, forgotten after a run of `forgetAfterMs`. */
export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
  readonly forgetAfterMs: number;
}

const defaultBackoff: Backoff = { firstMs: 250, mostMs: 30_000, forgetAfterMs: 60_000 };

/** Loops under supervision. */
export interface SupervisedLoops {
  /** One check a loop: not ok while it waits to be started again, else what the loop says itself. */
  readonly checks: readonly Check[];
  /** Aborts all loops and resolves when every one has ended. Asking twice is harmless. */
  readonly stop: () => Promise<void>;
}

/** How loops are supervised. */
export interface Supervision {
  readonly logger: Logger;
  readonly backoff?: Backoff;
  /** Told of a loop that asks for a new process. Default: it is started again like any other. */
  readonly onHopeless?: (error: NeedsNewProcess) => void;
}

const wait = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
};

/**
 * Starts the loops side by side and starts again, after a growing wait, each one that throws or returns before it was
 * told to. It never gives up: a database that is away for an hour is no reason to be dead when it is back.
 */
export const superviseLoops = (
  loops: readonly Loop[],
  { logger, backoff = defaultBackoff, onHopeless }: Supervision,
): SupervisedLoops => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const broken = new Map<string, string>();

  const runOnce = async (loop: Loop): Promise<string | undefined> => {
    try {
      await loop.run(signal);
      return signal.aborted ? undefined : 'returned early';
    } catch (error) {
      if (signal.aborted) return undefined;
      logger.error({ err: error, loop: loop.name, code: 'loop-failed' }, 'loop failed; it is started again');
      if (error instanceof NeedsNewProcess) onHopeless?.(error);
      return 'failed';
    }
  };

  const supervise = async (loop: Loop): Promise<void> => {
    let waitMs = backoff.firstMs;
    while (!signal.aborted) {
      const startedAt = performance.now();
      const reason = await runOnce(loop);
      if (reason === undefined) return;
      if (performance.now() - startedAt >= backoff.forgetAfterMs) waitMs = backoff.firstMs;
      broken.set(loop.name, `${reason}; starts again within ${waitMs} ms`);
      await wait(waitMs, signal);
      broken.delete(loop.name);
      waitMs = Math.min(waitMs * 2, backoff.mostMs);
    }
  };

  const all = Promise.all(loops.map(supervise));
  const checks = loops.map((loop) => ({
    name: loop.name,
    ...(loop.isNeeded === undefined ? {} : { isNeeded: loop.isNeeded }),
    check: (): Health => {
      const detail = broken.get(loop.name);
      return detail === undefined ? loop.health() : { ok: false, detail };
    },
  }));
  const stop = async (): Promise<void> => {
    stopping.abort();
    await all;
  };
  return { checks, stop };
};
