import { type Database, migrate, openDatabase, provision } from '@overgang/database';
import { useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import { migrations } from '../src/index.ts';

const schema = 'transition_tracker';
const role = 'overgang_transition_tracker';
const password = 'only-for-tests';

/** Ready inside hooks and tests. */
export interface TrackerDatabase {
  /** The tracker's handle: a plain role that owns its schema and nothing else. */
  readonly db: Database;
  /** A handle of an administrator, whom row-level security does not hold. */
  readonly admin: Database;
  /** The plain role's URL. */
  readonly url: string;
  /** For a bus in a schema of its own. */
  readonly adminUrl: string;
  /** One more handle of the plain role, closed at the end: another process, as it were. */
  readonly open: () => Database;
  /** Empties every table but `migration`. */
  readonly clear: () => Promise<void>;
}

const makeReader = sql`
  do $$ begin create role overgang_board_reader nologin; exception when duplicate_object or unique_violation then null; end $$`;

/** The tracker's own database for this test file: real roles, as an administrator would have made them. */
export const useTrackerDatabase = (): TrackerDatabase => {
  const server = useTestDatabase('public');
  const opened: Database[] = [];
  const roleUrl = (): string => {
    const url = new URL(server.url);
    url.username = role;
    url.password = password;
    return url.href;
  };
  const open = (): Database => {
    const db = openDatabase({ url: roleUrl(), schema, application: 'test-tracker', maxConnections: 5 });
    opened.push(db);
    return db;
  };
  let db: Database | undefined;
  let admin: Database | undefined;
  beforeAll(async () => {
    await server.db.execute(makeReader);
    await provision(server.url, { schema, role, password, memberOf: ['overgang_board_reader'] });
    db = open();
    admin = openDatabase({ url: server.url, schema, application: 'test-admin', maxConnections: 2 });
    opened.push(admin);
    await migrate(db, migrations);
  });
  afterAll(async () => {
    await Promise.all(opened.map((one) => one.close()));
  });
  const ready = (handle: Database | undefined): Database => {
    if (handle === undefined) throw new Error('The database is ready in hooks and tests only.');
    return handle;
  };
  return {
    get db() {
      return ready(db);
    },
    get admin() {
      return ready(admin);
    },
    get url() {
      return roleUrl();
    },
    get adminUrl() {
      return server.url;
    },
    open,
    clear: async () => {
      const tables = await ready(admin).execute(
        sql`select quote_ident(tablename) as name from pg_tables where schemaname = ${schema} and tablename <> 'migration'`,
      );
      await ready(admin).execute(
        sql.raw(`truncate ${tables.map((table) => String(table['name'])).join(', ')} restart identity`),
      );
    },
  };
};
