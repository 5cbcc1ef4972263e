import { sql } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { checkName } from './name.ts';
import { openDatabase } from './open-database.ts';

export interface ProvisionSettings {
  readonly schema: string;
  /** The role that owns the schema and may log in. */
  readonly role: string;
  readonly password: string;
  /** Roles that `role` becomes a member of; they must exist. */
  readonly memberOf?: readonly string[];
}

/**
 * Creates a service's role and schema, or sets them right when they exist (the password too). `adminUrl` names a role
 * that may create both, and the database. May be called twice, also at once.
 * @throws DatabaseError
 */
export const provision = async (adminUrl: string, settings: ProvisionSettings): Promise<void> => {
  checkName('schema', settings.schema);
  for (const role of [settings.role, ...(settings.memberOf ?? [])]) checkName('role', role);
  const admin = openDatabase({ url: adminUrl, schema: 'public', application: 'overgang-provision', maxConnections: 1 });
  try {
    await retried(5, () => admin.transaction((tx) => set(tx, settings)));
  } finally {
    await admin.close();
  }
};

/** Roles belong to the whole server, advisory locks to one database: two databases' provisioning can still collide. */
const retried = async (times: number, run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    const collided =
      error instanceof DatabaseError && ['23505', '42710', 'XX000', '40001'].includes(error.sqlState ?? '');
    if (!collided || times <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 100));
    await retried(times - 1, run);
  }
};

const set = async (tx: Tx, { schema, role, password, memberOf = [] }: ProvisionSettings): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('overgang.provision', 0))`);
  const found = await tx.execute(sql`select 1 from pg_roles where rolname = ${role}`);
  if (found.length === 0) await tx.execute(sql.raw(`create role "${role}"`));
  const quoted = await tx.execute(sql`select quote_literal(${password}) as password`);
  await tx.execute(sql.raw(`alter role "${role}" login password ${String(quoted[0]?.['password'])}`));
  await tx.execute(sql.raw(`grant "${role}" to current_user`));
  await tx.execute(sql.raw(`create schema if not exists "${schema}" authorization "${role}"`));
  await tx.execute(sql.raw(`alter schema "${schema}" owner to "${role}"`));
  for (const group of memberOf) await tx.execute(sql.raw(`grant "${group}" to "${role}"`));
};
