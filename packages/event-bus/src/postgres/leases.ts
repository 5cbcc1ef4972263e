import { type Database, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Lease, LeaseView, Member } from '../consume/bus-store.ts';
import { numberArray } from './number-array.ts';

/** A lease, with the id that the tables know its topic by. */
export interface HeldLease {
  readonly lease: Lease;
  readonly topicId: number;
}

/**
 * Takes the wanted leases whose epoch is still the one that the member saw, each under the next epoch. A lease that is
 * not there yet starts at the earliest record kept.
 */
export const claimLeases = async (
  db: Database,
  { id, group }: Member,
  wanted: readonly LeaseView[],
): Promise<readonly Lease[]> => {
  const topics = textArray(wanted.map(({ topic }) => topic));
  const partitions = numberArray(wanted.map(({ partition }) => partition));
  const epochs = numberArray(wanted.map(({ epoch }) => epoch + 1));
  const rows = await db.execute(sql`
    with claimed as (
      insert into lease (group_name, topic_id, partition, epoch, holder, next_offset)
      select ${group}, p.topic_id, p.partition, wanted.epoch, ${id}::uuid,
        coalesce((select r."offset" from record r where r.topic_id = p.topic_id and r.partition = p.partition
          order by r."offset" limit 1), p.next_offset)
      from unnest(${topics}, ${partitions}, ${epochs}) as wanted (topic, partition, epoch)
      join topic t on t.name = wanted.topic
      join topic_partition p on p.topic_id = t.id and p.partition = wanted.partition
      where exists (select from member where id = ${id}::uuid)
      order by p.topic_id, p.partition
      on conflict (group_name, topic_id, partition) do update
        set epoch = excluded.epoch, holder = excluded.holder
        where lease.epoch = excluded.epoch - 1
      returning topic_id, partition, epoch, next_offset
    )
    select t.name, c.partition, c.epoch, c.next_offset from claimed c join topic t on t.id = c.topic_id`);
  return rows.map((row) => ({
    group,
    holder: id,
    topic: String(row['name']),
    partition: Number(row['partition']),
    epoch: Number(row['epoch']),
    cursor: Number(row['next_offset']),
  }));
};

/**
 * Moves the cursor if the lease is still the holder's in this epoch. The commit does not wait for the disk: a power cut
 * may take the last places back, and their batches come again, as at-least-once allows. Claims do wait, and what is
 * written before them is on the disk with them.
 */
export const moveCursor = async (db: Database, { lease, topicId }: HeldLease, cursor: number): Promise<boolean> => {
  const rows = await db.execute(sql`
    with soon as materialized (select set_config('synchronous_commit', 'off', true))
    update lease set next_offset = ${cursor} from soon where ${isHeld(lease, topicId)} returning 1`);
  return rows.length > 0;
};

/** Frees the lease for others; nothing happens when it is not the holder's any more. */
export const freeLease = async (db: Database, { lease, topicId }: HeldLease): Promise<void> => {
  await db.execute(sql`update lease set holder = null where ${isHeld(lease, topicId)}`);
};

const isHeld = ({ group, partition, holder, epoch }: Lease, topicId: number) => sql`
  group_name = ${group} and topic_id = ${topicId} and partition = ${partition}
  and holder = ${holder} and epoch = ${epoch}`;
