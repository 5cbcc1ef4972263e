import { setTimeout as sleep } from 'node:timers/promises';
import type { DoorClient } from './post.ts';
import type { Step } from './step.ts';
import { openTally, type Tally } from './tally.ts';

/** How fast to post. */
export interface LiveSettings {
  readonly steps: readonly Step[];
  /** Calls a second. */
  readonly rate: number;
  readonly signal: AbortSignal;
  readonly onPosted?: (done: number, of: number) => void;
}

const together = 64;

/** Posts steps in order at a steady rate, however long each answer takes, with at most so many under way. */
export const runLive = async (client: DoorClient, { steps, rate, signal, onPosted }: LiveSettings): Promise<Tally> => {
  const tally = openTally();
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  let done = 0;
  for (const [at, step] of steps.entries()) {
    const waitMs = began + (at * 1000) / rate - performance.now();
    if (waitMs > 1) await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    if (underWay.size >= together) await Promise.race(underWay);
    const call = client.post(step.call).then((posted) => {
      tally.count(posted);
      done += 1;
      onPosted?.(done, steps.length);
    });
    const tracked = call.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  }
  await Promise.all(underWay);
  return tally;
};
