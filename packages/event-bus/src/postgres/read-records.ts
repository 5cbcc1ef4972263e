import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { IncomingRecord, TopicPartition } from '../port.ts';

/** Where to read, and how much. */
export interface Reading extends TopicPartition {
  readonly topicId: number;
  readonly from: number;
  readonly limit: number;
}

const mostBytes = 8_000_000;

/** The first records at or after `from`, in order: at most `limit`, and no more than fit in 8 MB after the first. */
export const readRecords = async (db: Database, reading: Reading): Promise<readonly IncomingRecord[]> => {
  const { topic, partition, topicId, from, limit } = reading;
  const here = sql`topic_id = ${topicId} and partition = ${partition} and "offset" >= ${from}`;
  const rows = await db.execute(sql`
    select "offset", key, headers, value, date_part('epoch', published_at) * 1000 as published_ms
    from (select * from record where ${here} order by "offset" limit ${limit}) as next
    where first_byte < ${mostBytes} + (select first_byte from record where ${here} order by "offset" limit 1)
    order by "offset"`);
  return rows.map((row) => ({
    topic,
    partition,
    offset: String(row['offset']),
    key: String(row['key']),
    value: row['value'] as Uint8Array, // bytea arrives as Buffer
    headers: row['headers'] as Record<string, string>, // written by appendRecords
    publishedAt: new Date(Number(row['published_ms'])),
  }));
};
