import { type Database, migrate, openDatabase } from '@overgang/database';
import { openBus } from '../consume/open-bus.ts';
import type { EventBus } from '../port.ts';
import { busMigrations } from './migrations.ts';
import { openPostgresStore } from './postgres-store.ts';
import { startPruning } from './prune.ts';
import { toBusError } from './to-bus-error.ts';
import { ensureTopics, type TopicSettings } from './topics.ts';

interface CommonSettings {
  /** Made when they are missing. A topic that has more partitions keeps them; none is ever taken away. */
  readonly topics: readonly TopicSettings[];
  /** A consumer that is silent for longer, in milliseconds, loses its partitions; default 10,000. */
  readonly leaseMs?: number;
  /**
   * A name that only one living process goes by. A process that was killed and started again under its name takes its
   * partitions back at once, where others wait until the lease has run out.
   */
  readonly instance?: string;
  /** Records that every group has done are deleted when they are older, in milliseconds; default an hour. */
  readonly keepAtLeastMs?: number;
}

/** Either a handle on the bus's own schema, which stays its owner's to close, or where to open one. */
export type PostgresBusSettings = CommonSettings &
  ({ readonly db: Database } | { readonly url: string; readonly schema?: string });

const defaults = { leaseMs: 10_000, keepAtLeastMs: 3_600_000 };

/**
 * Opens the bus that lives in PostgreSQL: brings its schema (`bus` unless another is named) up to date, makes the
 * topics that are missing. A publisher wakes the consumers of its own process directly and the others by NOTIFY, so a
 * record is delivered within milliseconds; everybody also looks once a second. @throws BusError
 */
export const openPostgresBus = async (settings: PostgresBusSettings): Promise<EventBus> => {
  const { db, close } = databaseOf(settings);
  const { leaseMs, keepAtLeastMs, instance, topics } = { ...defaults, instance: undefined, ...settings };
  try {
    await migrate(db, busMigrations);
    await ensureTopics(db, topics);
    const stopPruning = startPruning(db, keepAtLeastMs);
    const store = openPostgresStore(db, async () => {
      await stopPruning();
      await close();
    });
    return await openBus(store, { leaseMs, instance });
  } catch (error) {
    await close();
    throw toBusError(error);
  }
};

const databaseOf = (settings: PostgresBusSettings) => {
  if ('db' in settings) return { db: settings.db, close: async () => undefined };
  const { url, schema = 'bus' } = settings;
  const db = openDatabase({ url, schema, application: 'overgang-bus', statementTimeoutMs: 15_000 });
  return { db, close: () => db.close() };
};
