import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { type Holder, openHolder } from './holder.ts';
import { acquireLease, releaseLease } from './lease.ts';
import type { RelaySettings } from './relay-settings.ts';
import type { Trouble } from './trouble.ts';
import type { WakeUp } from './wake-up.ts';

/** One process's turn at a log: it waits for the lease, publishes while it has it, and gives it back. */
export interface Turn {
  /** Undefined while another has the lease. */
  holder(): Holder | undefined;
  run(signal: AbortSignal): Promise<void>;
}

const relayName = 'log';

export const openTurn = <E>(settings: RelaySettings<E>, trouble: Trouble, wakeUp: WakeUp): Turn => {
  const { db, leaseMs = 5_000, pollEveryMs = 100 } = settings;
  const holderId = randomUUID();
  let holder: Holder | undefined;

  const acquire = async (): Promise<Holder | undefined> => {
    const acquired = await acquireLease(db, { name: relayName, holder: holderId, leaseMs });
    return acquired && openHolder(settings, acquired.lease, acquired.position);
  };
  /** Returns how long to sleep, in milliseconds. */
  const step = async (): Promise<number> => {
    holder ??= await acquire();
    if (!holder) return leaseMs / 4;
    const did = await holder.step();
    if (did === 'lost') holder = undefined;
    return did === 'idle' && holder ? Math.min(pollEveryMs, holder.pulseIn()) : 0;
  };
  const beat = async (): Promise<void> => {
    const beating = holder;
    const kept = await beating?.beat().catch(() => true); // a database that is away: the next step says it
    if (kept === false && holder === beating) holder = undefined;
  };
  const work = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      try {
        const idleMs = await step();
        trouble.over();
        if (idleMs > 0) await wakeUp.sleep(idleMs, signal);
      } catch (error) {
        await rest(trouble.again(error), undefined, { signal }).catch(() => undefined); // no nudge cuts this short
      }
    }
  };

  return {
    holder: () => holder,
    run: async (signal) => {
      const heart = setInterval(() => void beat(), leaseMs / 3);
      try {
        await work(signal);
      } finally {
        clearInterval(heart);
        if (holder) await releaseLease(db, holder.lease).catch(() => undefined); // it runs out by itself
        holder = undefined;
      }
    },
  };
};
