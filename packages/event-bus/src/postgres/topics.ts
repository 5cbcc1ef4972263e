import { type Database, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Head } from '../consume/bus-store.ts';
import { numberArray } from './number-array.ts';

/** A topic that should exist, with at least so many partitions. */
export interface TopicSettings {
  readonly name: string;
  readonly partitions: number;
}

/** A partition's end, with the id that the tables know its topic by. */
export interface TopicHead extends Head {
  readonly topicId: number;
}

/** The end of every partition there is. */
export const selectHeads = async (db: Database): Promise<readonly TopicHead[]> => {
  const rows = await db.execute(sql`
    select t.id, t.name, p.partition, p.next_offset
    from topic t join topic_partition p on p.topic_id = t.id`);
  return rows.map((row) => ({
    topicId: Number(row['id']),
    topic: String(row['name']),
    partition: Number(row['partition']),
    head: Number(row['next_offset']),
  }));
};

/** Makes what is missing and takes nothing away: a topic that has more partitions keeps them. Harmless twice at once. */
export const ensureTopics = async (db: Database, topics: readonly TopicSettings[]): Promise<void> => {
  if (topics.length === 0) return;
  const names = textArray(topics.map(({ name }) => name));
  const counts = numberArray(topics.map(({ partitions }) => partitions));
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`overgang.bus.topics.${db.schema}`}, 0))`);
    await tx.execute(sql`
      insert into topic (name) select wanted from unnest(${names}) as wanted
      where not exists (select from topic where name = wanted)`);
    await tx.execute(sql`
      insert into topic_partition (topic_id, partition)
      select t.id, number
      from unnest(${names}, ${counts}) as wanted (name, partitions)
      join topic t on t.name = wanted.name
      cross join lateral generate_series(0, wanted.partitions - 1) as number
      on conflict do nothing`);
  });
};
