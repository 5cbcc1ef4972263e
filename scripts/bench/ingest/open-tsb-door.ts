import type { Database } from '@overgang/database';
import { type Door, doorMigrations } from '@overgang/event-door';
import { serveApp } from '@overgang/service-host';
import { createLogger, openMetrics, superviseLoops } from '@overgang/service-runtime';
import { createApp } from '@overgang/tsb';
import { openSchema } from '../../embedded/open-databases.ts';
import { openFoundation } from '../../embedded/open-foundation.ts';
import { portsFrom } from '../../embedded/ports.ts';

/** TSB's door as it is, on a PostgreSQL of its own that writes to disk. */
export interface OpenTsbDoor {
  readonly port: number;
  readonly token: string;
  readonly door: Door;
  readonly db: Database;
  /** An empty door's schema beside it, for the ceiling. */
  readonly beside: Database;
  readonly close: () => Promise<void>;
}

/** Opens the door, with its relay and inbox running or standing still. Everybody is named by personRef. */
export const openTsbDoor = async (
  dataDir: string,
  { withLoops }: { readonly withLoops: boolean },
): Promise<OpenTsbDoor> => {
  const logger = createLogger({ service: 'bench', level: 'error' });
  const foundation = await openFoundation({ dataDir, ports: portsFrom(0), logger });
  const { resources, bus, clock, issuer, verifier, database } = foundation;
  const db = await openSchema({ schema: 'tsb', migrations: doorMigrations }, database);
  const beside = await openSchema({ schema: 'ceiling', migrations: doorMigrations }, database);
  const resolvePerson = () => Promise.reject(new Error('nobody is named by number here'));
  const door = createApp({ acceptNumbers: 'synthetic', pulseEveryMs: 1000 }, { db, bus, clock, logger, resolvePerson });
  const { url } = await serveApp(door, {
    name: 'tsb',
    host: '127.0.0.1',
    port: 0,
    verifier,
    logger,
    metrics: openMetrics({ service: 'tsb' }),
    rateLimit: false,
    use: resources.use,
    startLoops: async (loops) => {
      if (!withLoops) return [];
      const supervised = await resources.use(
        'loops',
        () => superviseLoops(loops, { logger }),
        (opened) => opened.stop(),
      );
      return supervised.checks;
    },
  });
  return {
    port: Number(new URL(url).port),
    token: await issuer.token('dps-hamar'),
    door,
    db,
    beside,
    close: resources.close,
  };
};
