import type { Migration } from '@overgang/database';
import { type Database, migrate, openDatabase, provision } from '@overgang/database';
import type { Resources } from '@overgang/service-runtime';
import { sql } from 'drizzle-orm';

/** One service's schema in the one database. */
export interface SchemaToOpen {
  readonly schema: string;
  readonly migrations: readonly Migration[];
  readonly maxConnections?: number;
  readonly memberOf?: readonly string[];
}

const roleOf = (schema: string): string => `overgang_${schema}`;

/** The role that row-level security guards. It owns nothing and cannot log in. */
const boardReader = 'overgang_board_reader';

const makeBoardReader = async (adminUrl: string): Promise<void> => {
  const admin = openDatabase({ url: adminUrl, schema: 'public', application: 'overgang-provision', maxConnections: 1 });
  try {
    await admin.execute(sql`
      do $$ begin create role overgang_board_reader; exception when duplicate_object then null; end $$`);
  } finally {
    await admin.close();
  }
};

/** The same database, as the role that owns a schema. */
export const asOwnerOf = (schema: string, adminUrl: string, password: string): string => {
  const url = new URL(adminUrl);
  url.username = roleOf(schema);
  url.password = password;
  return url.href;
};

/** What opening needs beside the schema. */
export interface DatabaseSettings {
  readonly adminUrl: string;
  readonly password: string;
  readonly use: Resources['use'];
}

/** Makes the roles that belong to no service. Harmless when they are there. */
export const prepareServer = (adminUrl: string): Promise<void> => makeBoardReader(adminUrl);

/** Opens a service's own schema under a role of its own, provisioned and migrated. It closes with the rest. */
export const openSchema = async (
  { schema, migrations, maxConnections = 6, memberOf = [] }: SchemaToOpen,
  { adminUrl, password, use }: DatabaseSettings,
): Promise<Database> => {
  const role = roleOf(schema);
  await provision(adminUrl, { schema, role, password, memberOf });
  const url = asOwnerOf(schema, adminUrl, password);
  const db = await use(
    `${schema} database`,
    () => openDatabase({ url, schema, application: role, maxConnections }),
    (opened) => opened.close(),
  );
  await migrate(db, migrations);
  return db;
};

/** The groups that a schema's role belongs to. */
export const groupsOf = (schema: string): readonly string[] => (schema === 'transition_tracker' ? [boardReader] : []);
