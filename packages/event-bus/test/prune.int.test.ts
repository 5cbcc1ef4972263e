import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { type EventBus, forgetGroup, openPostgresBus, pruneRecords } from '../src/index.ts';
import { aGroup, aSeries, text, watch } from './suite/watch.ts';

const database = useTestDatabase('bus');
const hour = 3_600_000;

const aBus = async (): Promise<{ bus: EventBus; topic: string }> => {
  const topic = `topic-${crypto.randomUUID()}`;
  const bus = await openPostgresBus({ url: database.url, topics: [{ name: topic, partitions: 1 }] });
  onTestFinished(async () => {
    await bus.close();
    await database.clear();
  });
  return { bus, topic };
};

const kept = async (): Promise<number[]> => {
  const rows = await database.db.execute(sql`select "offset" from record order by "offset"`);
  return rows.map((row) => Number(row['offset']));
};

const makeOlder = (to: number, hours: number) =>
  database.db.execute(
    sql`update record set published_at = published_at - ${hours} * interval '1 hour' where "offset" < ${to}`,
  );

const consumed = async (bus: EventBus, about: { topic: string; group: string; upTo: number }): Promise<void> => {
  const consumer = await watch(bus, { group: about.group, topics: [about.topic], maxBatch: 1 }, async ({ records }) =>
    Number(records[0]?.offset) < about.upTo ? 'done' : 'retry-later',
  );
  await eventually(() => expect(consumer.seen.length).toBeGreaterThan(about.upTo));
  await consumer.running.close();
};

test('deletes what every group has done and is old enough, and nothing else', async () => {
  const { bus, topic } = await aBus();
  await bus.publish(aSeries(topic, 'ada', { to: 10 }));
  await consumed(bus, { topic, group: 'fast', upTo: 8 });
  await consumed(bus, { topic, group: 'slow', upTo: 5 });
  expect(await pruneRecords(database.db, hour)).toBe(0);
  await makeOlder(3, 2);
  expect(await pruneRecords(database.db, hour)).toBe(3);
  expect(await kept()).toEqual([3, 4, 5, 6, 7, 8, 9]);
  await makeOlder(10, 2);
  expect(await pruneRecords(database.db, hour)).toBe(2);
  expect(await kept()).toEqual([5, 6, 7, 8, 9]);
  await forgetGroup(database.db, 'slow');
  expect(await pruneRecords(database.db, hour)).toBe(3);
  expect(await kept()).toEqual([8, 9]);
});

test('goes by age alone where no group has ever read', async () => {
  const { bus, topic } = await aBus();
  await bus.publish(aSeries(topic, 'ada', { to: 5 }));
  await makeOlder(4, 2);
  expect(await pruneRecords(database.db, hour)).toBe(4);
  expect(await kept()).toEqual([4]);
});

test('leaves a new group at the earliest record kept, with the right lag, and the order of offsets untouched', async () => {
  const { bus, topic } = await aBus();
  await bus.publish(aSeries(topic, 'ada', { to: 5 }));
  await makeOlder(3, 2);
  await pruneRecords(database.db, hour);
  const consumer = await watch(bus, { group: aGroup(), topics: [topic] }, async () => 'retry-later');
  await eventually(() => expect(consumer.seen.length).toBeGreaterThan(0));
  expect(consumer.seen.slice(0, 2).map(text)).toEqual(['ada:3', 'ada:4']);
  expect(await consumer.running.lag()).toEqual([{ topic, partition: 0, behind: 2 }]);
  await bus.publish(aSeries(topic, 'ada', { from: 5, to: 6 }));
  expect(await kept()).toEqual([3, 4, 5]);
});

test('does not disturb a consumer, even when all that it had before it is gone', async () => {
  const { bus, topic } = await aBus();
  const group = aGroup();
  await bus.publish(aSeries(topic, 'ada', { to: 3 }));
  await consumed(bus, { topic, group, upTo: 1 });
  await database.db.execute(sql`delete from record`);
  const consumer = await watch(bus, { group, topics: [topic] });
  await bus.publish(aSeries(topic, 'ada', { from: 3, to: 5 }));
  await eventually(() => expect(consumer.seen.map(text)).toEqual(['ada:3', 'ada:4']));
  await eventually(async () => expect(await consumer.running.lag()).toEqual([{ topic, partition: 0, behind: 0 }]));
});

test('deletes in chunks, and lets only one process do it at a time', async () => {
  const { bus, topic } = await aBus();
  await bus.publish(aSeries(topic, 'ada', { to: 12_000 }));
  await makeOlder(12_000, 2);
  const deleted = await Promise.all([0, 1, 2].map(() => pruneRecords(database.db, hour)));
  expect(deleted.reduce((sum, count) => sum + count)).toBe(12_000);
  expect(await kept()).toEqual([]);
});
