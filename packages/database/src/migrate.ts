import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from './database.ts';

/** One numbered step; `name` such as '0001-create-stays' is its identity, and `sql` never changes once it has landed. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The list and the database disagree; a person has to look. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: 'changed' | 'named-twice';
  readonly retriable = false;

  constructor(code: 'changed' | 'named-twice', message: string) {
    super(message);
    this.code = code;
  }
}

const maintenanceMs = 60 * 60_000;

/**
 * Applies what is missing, in the order given, each in a transaction of its own, under the schema's advisory lock:
 * twice at once is harmless. Creates the schema when it is missing. The table `migration` (name, hash, appliedat) in
 * the same schema remembers. Migrations it does not know are left alone: a newer version has been here.
 * @throws MigrationError `changed` when an applied one has another text now.
 */
export const migrate = async (db: Database, migrations: readonly Migration[]): Promise<{ applied: string[] }> => {
  checkNames(migrations);
  const patient = db.reopened({ maxConnections: 1, statementTimeoutMs: maintenanceMs });
  try {
    await patient.transaction((tx) => prepare(tx, db.schema));
    const applied: string[] = [];
    for (const migration of migrations)
      if (await patient.transaction((tx) => applyOne(tx, db.schema, migration))) applied.push(migration.name);
    return { applied };
  } finally {
    await patient.close();
  }
};

const checkNames = (migrations: readonly Migration[]): void => {
  const names = new Set<string>();
  for (const { name } of migrations) {
    if (names.has(name)) throw new MigrationError('named-twice', `Two migrations are named '${name}'.`);
    names.add(name);
  }
};

const lock = (tx: Tx, schema: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`overgang.migrate.${schema}`}, 0))`);

const prepare = async (tx: Tx, schema: string): Promise<void> => {
  await lock(tx, schema);
  const known = await tx.execute(sql`select to_regnamespace(${`"${schema}"`}) is not null as found`);
  if (!known[0]?.['found']) await tx.execute(sql.raw(`create schema "${schema}"`));
  await tx.execute(sql`create table if not exists migration (
    name text primary key, hash text not null, appliedat timestamptz not null default now())`);
};

const applyOne = async (tx: Tx, schema: string, { name, sql: text }: Migration): Promise<boolean> => {
  await lock(tx, schema);
  const hash = createHash('sha256').update(text).digest('hex');
  const before = await tx.execute(sql`select hash from migration where name = ${name}`);
  if (before[0]) {
    if (before[0]['hash'] !== hash)
      throw new MigrationError(
        'changed',
        `Migration '${name}' of schema '${schema}' has changed since it was applied.`,
      );
    return false;
  }
  await tx.execute(sql.raw(text));
  await tx.execute(sql`insert into migration (name, hash) values (${name}, ${hash})`);
  return true;
};
