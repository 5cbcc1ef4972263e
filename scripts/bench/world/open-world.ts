import path from 'node:path';
import type { Database } from '@overgang/database';
import type { IncomingRecord } from '@overgang/event-bus';
import { sortRecords } from '@overgang/event-intake';
import { createLogger } from '@overgang/service-runtime';
import { migrations, readAgreementsFile } from '@overgang/transition-tracker';
import { byMunicipality, openTracking, type Tracking, toldIn } from '@overgang/transition-tracker/measure';
import { demoDirectory } from '../../embedded/local-issuer.ts';
import { groupsOf, openSchema } from '../../embedded/open-databases.ts';
import { openFoundation } from '../../embedded/open-foundation.ts';
import { portsFrom } from '../../embedded/ports.ts';
import { ceilingMigration } from './ceiling-tables.ts';

/** The tracker's innermost, without bus and http, on a PostgreSQL of its own; and a clock that is told what time it is. */
export interface World {
  readonly tracking: Tracking;
  readonly db: Database;
  /** The tables of the ceilings, in a schema of their own. */
  readonly ceiling: Database;
  readonly adminUrl: string;
  readonly clock: { readonly now: () => Date; readonly moveTo: (at: number) => void };
  /**
   * Takes a batch in as the tracker's consumer does, at the moment at which it was told: parse, understand, one
   * transaction. How many observations it held.
   */
  readonly consume: (records: readonly IncomingRecord[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens the world of a folder; a second time it is as it was left. `durable: false` is for filling it. */
export const openWorld = async (
  dataDir: string,
  { durable, now }: { readonly durable: boolean; readonly now: number },
): Promise<World> => {
  const logger = createLogger({ service: 'bench', level: 'error' });
  const foundation = await openFoundation({ dataDir, ports: portsFrom(0), logger, durable });
  const { database, resources, postgresUrl: adminUrl } = foundation;
  const schema = 'transition_tracker';
  const db = await openSchema({ schema, migrations, memberOf: groupsOf(schema) }, database);
  const ceiling = await openSchema({ schema: 'ceiling', migrations: [ceilingMigration] }, database);
  let instant = now;
  const moveTo = (at: number): void => {
    instant = at;
  };
  const clock = { now: () => new Date(instant), moveTo };
  const agreed = await readAgreementsFile(path.resolve(import.meta.dirname, '../../../infra/agreements/demo.json'));
  const byPlace = byMunicipality(agreed);
  const onFault = (_personRef: string, error: unknown): never => {
    throw error;
  };
  const tracking = openTracking({ db, clock, agreements: async () => byPlace, onFault, ...demoDirectory });
  const consume = async (records: readonly IncomingRecord[]): Promise<number> => {
    moveTo(Math.max(...records.map(({ publishedAt }) => publishedAt.getTime())));
    const sorted = sortRecords(records);
    if (sorted.unreadable.length > 0) throw new Error(`unreadable: ${sorted.unreadable[0]?.reason}`);
    const told = toldIn(sorted);
    await db.transaction((tx) => tracking.take(tx, told, sorted));
    return told.length;
  };
  return { tracking, db, ceiling, adminUrl, clock, consume, close: resources.close };
};
