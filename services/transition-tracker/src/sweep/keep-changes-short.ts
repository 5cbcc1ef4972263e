import { setTimeout as sleep } from 'node:timers/promises';

/** What forgetting needs from the rest of the service. */
export interface KeepChangesShortPorts {
  /** Forgets changes from before an instant, at most so many; how many there were. */
  readonly forget: (which: { readonly before: Date; readonly limit: number }) => Promise<number>;
  readonly clock: { readonly now: () => Date };
}

const keptForMs = 24 * 3_600_000;
const everyMs = 10 * 60_000;
const atOnce = 10_000;

/** Forgets what changed on the board more than a day ago: whoever was away for longer reads everything anew. */
export const keepChangesShort = ({ forget, clock }: KeepChangesShortPorts) => ({
  name: 'keep-changes-short',
  run: async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const forgotten = await forget({ before: new Date(clock.now().getTime() - keptForMs), limit: atOnce });
      if (forgotten < atOnce) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  },
  health: () => ({ ok: true }),
});
