import { type Database, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { OutgoingRecord } from '../../src/index.ts';

/** The bus's record table without anything around it. */
export const createPlainTable = async (db: Database): Promise<void> => {
  await db.execute(sql`drop table if exists plain_record`);
  await db.execute(sql`
    create table plain_record (
      topic_id integer not null, partition integer not null, "offset" bigint not null, published_at timestamptz not null,
      key text not null, headers json not null, value bytea not null, primary key (topic_id, partition, "offset"))`);
};

/** One insert from unnest; the caller says which offsets. */
export const insertPlain = async (
  db: Database,
  records: readonly OutgoingRecord[],
  place: { readonly partition: number; readonly from: number },
): Promise<void> => {
  const values = records.map(({ value }) => `\\x${Buffer.from(value).toString('hex')}`);
  await db.execute(sql`
    insert into plain_record
    select 1, ${place.partition}::integer, ${place.from}::bigint + number - 1, clock_timestamp(), key, headers::json, value::bytea
    from unnest(${textArray(records.map(({ key }) => key))},
      ${textArray(records.map(({ headers }) => JSON.stringify(headers)))}, ${textArray(values)})
      with ordinality as record (key, headers, value, number)`);
};

/** One partition read to its end in order, `limit` at a time; answers how many. */
export const readPlain = async (db: Database, partition: number, limit: number): Promise<number> => {
  let from = 0;
  for (;;) {
    const rows = await db.execute(sql`
      select "offset", key, headers, value, date_part('epoch', published_at) * 1000 as published_ms
      from plain_record where topic_id = 1 and partition = ${partition} and "offset" >= ${from}
      order by "offset" limit ${limit}`);
    if (rows.length === 0) return from;
    from = Number(rows.at(-1)?.['offset']) + 1;
  }
};
