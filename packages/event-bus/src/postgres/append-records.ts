import { type Database, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { PlacedRecord } from '../check-records.ts';
import { numberArray } from './number-array.ts';
import { type Slot, slotsOf } from './slots-of.ts';

/** The end of a partition that was appended to. */
export interface AppendedHead {
  readonly topicId: number;
  readonly partition: number;
  readonly head: number;
}

/**
 * Appends all records in one statement, which is one transaction. Locks the partitions' rows in one order for all, so
 * that two publishers never wait for each other in a circle. The values travel as one base64 text and are cut apart in
 * the server: 44,000 rows of 700 bytes a second where an array of bytea did 28,000.
 */
export const appendRecords = async (
  db: Database,
  records: readonly PlacedRecord[],
  idOf: (topic: string) => number,
): Promise<readonly AppendedHead[]> => {
  const slots = slotsOf(records, idOf);
  const rows = await db.execute(statement(slots));
  return rows.map((row) => ({
    topicId: Number(row['topic_id']),
    partition: Number(row['partition']),
    head: Number(row['next_offset']),
  }));
};

const statement = (slots: readonly Slot[]) => {
  const ofSlots = (pick: (slot: Slot) => number) => numberArray(slots.map(pick));
  const records = slots.flatMap((slot) => slot.records);
  const ofRecords = (pick: (at: Slot['records'][number]) => number) => numberArray(records.map(pick));
  const blob = Buffer.concat(records.map(({ record }) => record.value)).toString('base64');
  return sql`
    with slot as (
      select * from unnest(${ofSlots((slot) => slot.topicId)}, ${ofSlots((slot) => slot.partition)},
        ${ofSlots((slot) => slot.records.length)}, ${ofSlots((slot) => slot.bytes)})
        as slot (topic_id, partition, records, bytes)
    ), locked as (
      select p.topic_id, p.partition, slot.records, slot.bytes
      from topic_partition p join slot on p.topic_id = slot.topic_id and p.partition = slot.partition
      order by p.topic_id, p.partition
      for update of p
    ), moved as (
      update topic_partition p
      set next_offset = p.next_offset + locked.records, next_byte = p.next_byte + locked.bytes
      from locked
      where p.topic_id = locked.topic_id and p.partition = locked.partition
      returning p.topic_id, p.partition, p.next_offset, p.next_offset - locked.records as first_offset,
        p.next_byte - locked.bytes as first_byte, clock_timestamp() as published_at
    ), written as (
      insert into record (topic_id, partition, "offset", first_byte, published_at, key, headers, value)
      select moved.topic_id, moved.partition, moved.first_offset + record.rank, moved.first_byte + record.byte_rank,
        moved.published_at, record.key, record.headers::json,
        substring(blob.bytes from record.start::integer for record.length::integer)
      from (select decode(${blob}, 'base64') as bytes offset 0) as blob
      cross join unnest(${ofRecords((at) => at.topicId)}, ${ofRecords((at) => at.partition)},
        ${ofRecords((at) => at.rank)}, ${ofRecords((at) => at.byteRank)}, ${ofRecords((at) => at.start)},
        ${ofRecords((at) => at.record.value.byteLength)}, ${textArray(records.map(({ record }) => record.key))},
        ${textArray(records.map(({ record }) => JSON.stringify(record.headers)))})
        as record (topic_id, partition, rank, byte_rank, start, length, key, headers)
      join moved on moved.topic_id = record.topic_id and moved.partition = record.partition
    )
    select topic_id, partition, next_offset from moved`;
};
