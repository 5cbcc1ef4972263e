import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';

const textsOf = async (admin: Database, query: ReturnType<typeof sql>): Promise<readonly string[]> =>
  (await admin.execute(query)).map((row) => String(row['text']));

/** Fills tables while they have no indexes, and builds those afterwards. */
export const withoutIndexes = async (
  admin: Database,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> => {
  const among = sql`(select oid from pg_class where oid::regclass::text in (select jsonb_array_elements_text(${JSON.stringify(tables)}::jsonb)))`;
  const keys = await textsOf(
    admin,
    sql`select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as text
      from pg_constraint where contype = 'p' and conrelid in ${among}`,
  );
  const indexes = await textsOf(
    admin,
    sql`select pg_get_indexdef(indexrelid) as text from pg_index where not indisprimary and indrelid in ${among}`,
  );
  const drops = await textsOf(
    admin,
    sql`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as text
      from pg_constraint where contype = 'p' and conrelid in ${among}
      union all select format('drop index %s', indexrelid::regclass) from pg_index where not indisprimary and indrelid in ${among}`,
  );
  for (const drop of drops) await admin.execute(sql.raw(drop));
  await fill();
  await admin.execute(sql`set maintenance_work_mem = '512MB'`);
  for (const make of [...keys, ...indexes]) await admin.execute(sql.raw(make));
};
