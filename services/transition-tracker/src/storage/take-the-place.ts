import { type Tx, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The order in which a tracker comes to its tables; the others follow. */
const firstTables = ['unit_reports', 'hearing', 'pulse', 'journey', 'observation'];

/**
 * Lets nobody at the tables of a schema until this transaction ends. What is under way there is waited for.
 * @throws DatabaseError, retriable where it stood in a circle with somebody else.
 */
export const lockSchema = async (tx: Tx, schema: string): Promise<void> => {
  const rows = await tx.execute(sql`
    select tablename from pg_tables where schemaname = ${schema}
    order by array_position(${textArray(firstTables)}, tablename::text) nulls last, tablename`);
  const tables = rows.map((row) => `${quoted(schema)}.${quoted(String(row['tablename']))}`);
  await tx.execute(sql.raw(`lock table ${tables.join(', ')} in access exclusive mode`));
};

/** Moves what is neither facts nor journeys: whom the tracker has heard, how far it has published, what it could not read. */
export const copyTheRest = async (tx: Tx, other: string): Promise<void> => {
  const copy = async (table: string): Promise<void> => {
    await tx.execute(sql.raw(`delete from ${table}`));
    await tx.execute(
      sql.raw(`insert into ${table} overriding system value select * from ${quoted(other)}.${quoted(table)}`),
    );
  };
  for (const table of [
    'received',
    'relay',
    'pulse',
    'hearing',
    'judged_by',
    'dead_letter',
    'parked_event',
    'unit_reports',
  ])
    await copy(table);
  await tx.execute(sql`
    select setval(pg_get_serial_sequence('dead_letter', 'id'), greatest(1, (select max(id) from dead_letter)))`);
  // A stream that goes on from before would miss that every row was written anew.
  await tx.execute(sql`
    insert into board_forgotten (up_to) select coalesce(max(position), 0) from event_log
    on conflict (one) do update set up_to = excluded.up_to`);
};

/** Gives one schema the name of another, which keeps its own under a new name. */
export const changePlaces = async (
  tx: Tx,
  { live, rebuilt, keptAs }: { readonly live: string; readonly rebuilt: string; readonly keptAs: string },
): Promise<void> => {
  await tx.execute(sql.raw(`alter schema ${quoted(live)} rename to ${quoted(keptAs)}`));
  await tx.execute(sql.raw(`alter schema ${quoted(rebuilt)} rename to ${quoted(live)}`));
};
