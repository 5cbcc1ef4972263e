import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@overgang/database';
import type { Logger, Loop } from '@overgang/service-runtime';
import { findMissingKids, reseal } from './reseal.ts';
import type { Sealing } from './sealing.ts';

const peopleAtOnce = 500;
const restMs = 10 * 60_000;

/** What the loop works on. */
export interface KeepSealedParts {
  readonly db: Database;
  readonly sealing: Sealing;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

/**
 * Seals everything with the newest key, at the start and again every ten minutes: a process with the older config may
 * still be writing. While a key that is in use is missing from the ring, it is not healthy and seals nothing anew.
 */
export const keepSealed = ({ db, sealing, logger }: KeepSealedParts): Loop => {
  let missing: readonly string[] = [];

  const sealAll = async (signal: AbortSignal): Promise<void> => {
    missing = await findMissingKids(db, sealing);
    if (missing.length > 0) return logger.error({ code: 'sealing-key-missing', kids: missing });
    let people = 0;
    for (let count = peopleAtOnce; count === peopleAtOnce && !signal.aborted; people += count)
      count = await db.transaction((tx) => reseal(tx, sealing, peopleAtOnce));
    if (people > 0) logger.info({ code: 'resealed', people, kid: sealing.currentKid });
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await sealAll(signal);
      await sleep(restMs, undefined, { signal }).catch(() => {});
    }
  };
  const health = () =>
    missing.length === 0 ? { ok: true } : { ok: false, detail: `sealing keys missing: ${missing.join(', ')}` };
  return { name: 'keep-sealed', run, health };
};
