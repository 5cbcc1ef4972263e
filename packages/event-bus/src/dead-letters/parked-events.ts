import { type Tx, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { chunksBySize } from '../chunks-by-size.ts';
import type { IncomingRecord } from '../port.ts';
import { keptRows, storable, toRecord } from './kept-record.ts';

const mostBytes = 8_000_000;

/** A well-formed event whose type or version this build does not know. */
export interface UnknownEvent {
  readonly record: IncomingRecord;
  readonly type: string;
}

/**
 * Parks events for a build that will know their type, within the consumer's own transaction. What is parked already
 * stays as it is.
 */
export const parkEvents = async (tx: Tx, events: readonly UnknownEvent[]): Promise<void> => {
  const kept = events.map(({ record, type }) => ({ record, note: type, value: record.value }));
  for (const chunk of chunksBySize(kept))
    await tx.execute(sql`
      insert into parked_event (topic, partition, "offset", key, headers, value, published_at, type)
      ${keptRows(chunk)}
      on conflict (topic, partition, "offset") do nothing`);
};

/** parkEvents for one record. */
export const parkEvent = (tx: Tx, record: IncomingRecord, type: string): Promise<void> =>
  parkEvents(tx, [{ record, type }]);

/**
 * Takes parked events of the known types away, in the order of each partition: handle them in the same transaction,
 * and ask again, in a new one, until the answer is empty. Of two who ask at once, one waits for the other.
 * @param limit most records; default 500. About 8 MB are taken at once, whatever the limit.
 */
export const takeParked = async (
  tx: Tx,
  knownTypes: readonly string[],
  limit = 500,
): Promise<readonly IncomingRecord[]> => {
  const rows = await tx.execute(sql`
    with next as (
      select topic, partition, "offset", octet_length(value) as size,
        sum(octet_length(value)) over (order by topic, partition, "offset") as bytes
      from parked_event where type = any(${textArray(knownTypes.map(storable))})
      order by topic, partition, "offset" limit ${limit}
    ), taken as (
      delete from parked_event p using next n
      where p.topic = n.topic and p.partition = n.partition and p."offset" = n."offset"
        and n.bytes - n.size < ${mostBytes}
      returning p.*
    )
    select * from taken order by topic, partition, "offset"`);
  return rows.map(toRecord);
};

/** How many are parked and since when, by type. */
export const countParked = async (tx: Tx): Promise<readonly { type: string; count: number; oldest: Date }[]> => {
  const rows = await tx.execute(
    sql`select type, count(*) as count, min(parked_at) as oldest from parked_event group by type order by type`,
  );
  return rows.map((row) => ({
    type: String(row['type']),
    count: Number(row['count']),
    oldest: new Date(String(row['oldest'])),
  }));
};
