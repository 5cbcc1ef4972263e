import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@overgang/database';
import { pruneChanges } from '../storage/read-changes.ts';

const keptForMs = 24 * 3_600_000;
const everyMs = 10 * 60_000;

/** Forgets what changed on the board more than a day ago: whoever was away for longer reads everything anew. */
export const keepChangesShort = ({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
}) => ({
  name: 'keep-changes-short',
  run: async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await pruneChanges(db, new Date(clock.now().getTime() - keptForMs));
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  },
  health: () => ({ ok: true }),
});
