import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';

const everyMs = 60_000;
const mostRecords = 5_000;

/** Prunes once a minute, one process at a time, until the returned function is called. */
export const startPruning = (db: Database, keepAtLeastMs: number): (() => Promise<void>) => {
  let pruning: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    pruning = pruneRecords(db, keepAtLeastMs).catch(() => undefined); // the next minute tries again
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await pruning;
  };
};

/**
 * Deletes what every group that ever read a partition has done, when it is older than `keepAtLeastMs`. Where no group
 * ever read, age alone decides. A group that is away holds its records: `forgetGroup` lets them go.
 * @returns how many records were deleted.
 */
export const pruneRecords = async (db: Database, keepAtLeastMs: number): Promise<number> => {
  const partitions = await db.execute(sql`
    select p.topic_id, p.partition, coalesce(min(l.next_offset), p.next_offset) as done_before
    from topic_partition p left join lease l on l.topic_id = p.topic_id and l.partition = p.partition
    group by p.topic_id, p.partition`);
  let deleted = 0;
  for (const row of partitions) {
    const [topicId, partition, doneBefore] = [row['topic_id'], row['partition'], row['done_before']].map(Number);
    const place = { topicId: topicId ?? 0, partition: partition ?? 0, doneBefore: doneBefore ?? 0 };
    for (let chunk = mostRecords; chunk === mostRecords; deleted += chunk)
      chunk = await pruneOldest(db, place, keepAtLeastMs);
  }
  return deleted;
};

interface Place {
  readonly topicId: number;
  readonly partition: number;
  readonly doneBefore: number;
}

/** A chunk from the old end: published_at grows with the offset, so what is too young ends the search. */
const pruneOldest = async (db: Database, { topicId, partition, doneBefore }: Place, keepAtLeastMs: number) => {
  const lock = `overgang.bus.prune.${db.schema}`;
  return db.transaction(async (tx) => {
    const mine = await tx.execute(sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as mine`);
    if (!mine[0]?.['mine']) return 0;
    const rows = await tx.execute(sql`
      with oldest as (
        select "offset", published_at from record
        where topic_id = ${topicId} and partition = ${partition} and "offset" < ${doneBefore}
        order by "offset" limit ${mostRecords}
      )
      delete from record
      where topic_id = ${topicId} and partition = ${partition} and "offset" <= (
        select max("offset") from oldest where published_at < clock_timestamp() - ${keepAtLeastMs} * interval '1 ms')`);
    return rows.count;
  });
};

/**
 * Forgets where a group that will never come back stands, so that it holds no records any more. Should it come back
 * all the same, it starts at the earliest record kept. Refuses nothing: see to it that no member lives.
 */
export const forgetGroup = async (db: Database, group: string): Promise<void> => {
  await db.execute(sql`delete from lease where group_name = ${group}`);
};
