import { randomUUID } from 'node:crypto';
import { type Database, type DatabaseSettings, type Migration, migrate, openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, inject } from 'vitest';
import type {} from './provided-context.ts';

export interface TestSchema {
  readonly schema: string;
  readonly migrations: readonly Migration[];
}

/** Ready inside hooks and tests, not while the file is being collected. */
export interface TestDatabase {
  /** The admin's URL of this file's own database. */
  readonly url: string;
  /** The handle on the first schema. */
  readonly db: Database;
  of(schema: string): Database;
  /** One more handle, closed at the end: another process, as it were. */
  open(schema: string, limits?: Partial<DatabaseSettings>): Database;
  /** Empties every table of these schemas but `migration`, and starts their sequences again. */
  clear(): Promise<void>;
}

/**
 * A real, empty PostgreSQL database for this test file, dropped after it. Each schema is created, and migrated where
 * migrations are given.
 */
export const useTestDatabase = (...schemas: readonly (string | TestSchema)[]): TestDatabase => {
  const wanted = schemas.map((each) => (typeof each === 'string' ? { schema: each, migrations: [] } : each));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const opened: Database[] = [];
  const handles = new Map<string, Database>();
  let url = '';

  const open = (schema: string, limits: Partial<DatabaseSettings> = {}): Database => {
    if (!url) throw new Error('The test database is ready in hooks and tests only.');
    const db = openDatabase({ url, schema, application: 'test', ...limits });
    opened.push(db);
    return db;
  };
  const of = (schema: string): Database => {
    const db = handles.get(schema);
    if (!db) throw new Error(`useTestDatabase was not asked for the schema '${schema}', or is not ready.`);
    return db;
  };

  beforeAll(async () => {
    const server = serverUrl();
    await asAdmin(server, (admin) => admin.execute(sql.raw(`create database ${name}`)));
    const own = new URL(server);
    own.pathname = `/${name}`;
    url = own.href;
    for (const { schema, migrations } of wanted) {
      const db = open(schema);
      handles.set(schema, db);
      await migrate(db, migrations);
    }
  });
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    if (url)
      await asAdmin(serverUrl(), (admin) => admin.execute(sql.raw(`drop database if exists ${name} with (force)`)));
  });

  return {
    get url() {
      return url;
    },
    get db() {
      return of(wanted[0]?.schema ?? '');
    },
    of,
    open,
    clear: async () => {
      for (const db of handles.values()) await clearSchema(db);
    },
  };
};

const serverUrl = (): string => {
  const url = inject('overgangTestDatabaseUrl');
  if (!url) throw new Error("Add globalSetup: ['@overgang/testing/global-setup'] to this package's vitest.config.ts.");
  return url;
};

const asAdmin = async (url: string, run: (admin: Database) => Promise<unknown>): Promise<void> => {
  const admin = openDatabase({ url, schema: 'public', application: 'test-admin', maxConnections: 1 });
  try {
    await run(admin);
  } finally {
    await admin.close();
  }
};

const clearSchema = async (db: Database): Promise<void> => {
  const tables = await db.execute(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = ${db.schema} and tablename <> 'migration'`,
  );
  if (tables.length === 0) return;
  await db.execute(
    sql.raw(`truncate ${tables.map((table) => String(table['name'])).join(', ')} restart identity cascade`),
  );
};
