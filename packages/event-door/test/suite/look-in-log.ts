import { eventTopicOf } from '@overgang/contracts';
import type { OvergangEvent } from '@overgang/contracts/events';
import { sortRecords } from '@overgang/event-intake';
import { eventually } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import type { TestDoor } from './open-test-door.ts';

/** The events in the door's log that this sender's post became. */
export const eventsOf = async ({ db }: TestDoor, source: string, id: string): Promise<readonly OvergangEvent[]> => {
  const rows = await db.execute(
    sql`select event from event_log where event ->> 'source' = ${source} and event ->> 'id' = ${id}`,
  );
  return rows.map((row) => row['event'] as OvergangEvent);
};

/** What came out on the bus for this post: key, headers and content. Waits for it. */
export const publishedOf = (door: TestDoor, source: string, id: string) =>
  eventually(() => {
    const record = door.bus
      .recordsOf(eventTopicOf(door.etat))
      .find(({ headers }) => headers['ce_id'] === id && headers['ce_source'] === source);
    if (record === undefined) throw new Error(`${id} is not on the bus`);
    const { events } = sortRecords([record]);
    return { key: record.key, headers: record.headers, event: events[0]?.event };
  });

/** Everything that the door has kept, published and logged, as one text. */
export const everythingKept = async (door: TestDoor): Promise<string> => {
  const tables = await door.db.execute(sql`
    select coalesce(string_agg(e::text, ''), '') as log from event_log e
    union all select coalesce(string_agg(r::text, ''), '') from received r
    union all select coalesce(string_agg(n::text, ''), '') from notice n`);
  const records = door.bus
    .recordsOf(eventTopicOf(door.etat))
    .map(({ key, headers, value }) => `${key} ${JSON.stringify(headers)} ${Buffer.from(value).toString()}`);
  return [...tables.map((row) => String(row['log'])), ...records, door.logged()].join('\n');
};
