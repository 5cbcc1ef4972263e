import { createHash } from 'node:crypto';
import { type Database, type Migration, openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { codeOf, type Finding, well, wrong } from './finding.ts';

const place = 'database';
const oldestVersion = 16;
const mostSkewMs = 2_000;

const rolesHint = 'run infra/postgres/roles.sql as an administrator, and give the role its password';

const unreachable: Readonly<Record<string, string>> = {
  unreachable: 'start PostgreSQL, or correct host and port in DATABASE_URL',
  refused: `the role may not come in or is not there: ${rolesHint}`,
  'timed-out': 'something between us and PostgreSQL lets nothing through: look at firewalls',
};

const lookAtServer = async (db: Database): Promise<readonly Finding[]> => {
  const asked = Date.now();
  const [row] = await db.execute(sql`
    select current_setting('server_version_num')::int / 10000 as version, current_user::text as role,
      date_part('epoch', clock_timestamp()) * 1000 as now`);
  const skew = Math.round(Number(row?.['now']) - (asked + Date.now()) / 2);
  const version = Number(row?.['version']);
  return [
    version >= oldestVersion
      ? well(place, `PostgreSQL ${version}, as ${row?.['role']}`)
      : wrong(place, `PostgreSQL ${version} is too old`, `use ${oldestVersion} or later; 18 is what the tests run on`),
    Math.abs(skew) <= mostSkewMs
      ? well('clock', `${skew} ms from the database's`)
      : wrong('clock', `${skew} ms from the database's`, 'let both machines follow the same time server (NTP)'),
  ];
};

const lookAtSchema = async (db: Database, migrations: readonly Migration[]): Promise<Finding> => {
  const [found] = await db.execute(sql`
    select to_regnamespace(${`"${db.schema}"`}) is not null as there,
      has_database_privilege(current_database(), 'create') as may`);
  if (found?.['there'] !== true)
    return found?.['may'] === true
      ? well(place, `the schema ${db.schema} is made at the first start`)
      : wrong(place, `there is no schema ${db.schema}, and this role may not make it`, rolesHint);
  const [table] = await db.execute(sql`select to_regclass(${`"${db.schema}".migration`}) is not null as there`);
  if (table?.['there'] !== true) return well(place, `${migrations.length} migrations are applied at the first start`);
  const rows = await db.execute(sql`select name, hash from migration`);
  const applied = new Map(rows.map((row) => [String(row['name']), String(row['hash'])]));
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  const changed = migrations.filter(({ name, sql: text }) => applied.has(name) && applied.get(name) !== hashOf(text));
  const pending = migrations.filter(({ name }) => !applied.has(name));
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (changed.length > 0)
    return wrong(
      place,
      `applied migrations have another text here: ${changed.map(({ name }) => name).join(', ')}`,
      'this build and the database are not of the same history: use the build that made it',
    );
  if (unknown.length > 0)
    return well(place, `a newer version has been here: it knows ${unknown.join(', ')}, which this one leaves alone`);
  if (pending.length > 0)
    return well(place, `at the next start it applies ${pending.map(({ name }) => name).join(', ')}`);
  return well(place, `all ${migrations.length} migrations of ${db.schema} are applied`);
};

/** Looks at the server, the clocks and the schema with the service's own role. Changes nothing. */
export const lookAtDatabase = async (
  url: string,
  { schema, migrations }: { readonly schema: string; readonly migrations: readonly Migration[] },
): Promise<readonly Finding[]> => {
  const db = openDatabase({
    url,
    schema,
    application: 'overgang-doctor',
    maxConnections: 1,
    statementTimeoutMs: 5_000,
  });
  try {
    return [...(await lookAtServer(db)), await lookAtSchema(db, migrations)];
  } catch (error) {
    const code = codeOf(error);
    return [wrong(place, `it cannot be asked (${code})`, unreachable[code] ?? 'see the log of PostgreSQL')];
  } finally {
    await db.close();
  }
};
