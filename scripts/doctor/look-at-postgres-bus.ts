import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { codeOf, type Finding, well, wrong } from './finding.ts';

const place = 'bus';

interface WhereTheBusIs {
  readonly busUrl?: string | undefined;
  readonly databaseUrl?: string | undefined;
}

/** Looks whether whoever comes by the bus's URL may make its tables. A database that is away is told of elsewhere. */
export const lookAtPostgresBus = async ({ busUrl, databaseUrl }: WhereTheBusIs): Promise<readonly Finding[]> => {
  const url = busUrl ?? databaseUrl;
  if (url === undefined) return [];
  const db = openDatabase({ url, schema: 'bus', application: 'overgang-doctor', maxConnections: 1 });
  try {
    const [row] = await db.execute(sql`
      select case when to_regnamespace('bus') is null then has_database_privilege(current_database(), 'create')
        else has_schema_privilege('bus', 'create') end as may`);
    if (row?.['may'] === true) return [well(place, 'in PostgreSQL, since KAFKA_BROKERS names no broker')];
    const what = 'in PostgreSQL, where this role may not write in the schema bus';
    const remedy = 'set BUS_URL with the role overgang_bus that infra/postgres/roles.sql makes, or KAFKA_BROKERS';
    return [wrong(place, what, remedy)];
  } catch (error) {
    if (busUrl === undefined) return [];
    return [wrong(place, `the database of the bus cannot be asked (${codeOf(error)})`, 'start it, or correct BUS_URL')];
  } finally {
    await db.close();
  }
};
