import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { type EventBus, type OutgoingRecord, openPostgresBus } from '../src/index.ts';
import { aSeries, text, watch } from './suite/watch.ts';

const database = useTestDatabase('bus');

const openBus = async (topic: string): Promise<EventBus> => {
  const bus = await openPostgresBus({ url: database.url, topics: [{ name: topic, partitions: 3 }], leaseMs: 2_000 });
  onTestFinished(() => bus.close());
  return bus;
};

const writers = 8;
const perWriter = 3_000;

/** Batches of 1 to 40 records of the writer's own keys, which fall on all partitions. */
const batchesOf = (topic: string, writer: number): OutgoingRecord[][] => {
  const keys = Array.from({ length: 5 }, (_, at) => `writer-${writer}-${at}`);
  const series = keys.map((key) => aSeries(topic, key, { to: perWriter / keys.length }));
  const all = (series[0] ?? []).flatMap((_, at) => series.flatMap((one) => one[at] ?? []));
  const batches: OutgoingRecord[][] = [];
  for (let from = 0, size = 1; from < all.length; from += size, size = ((size * 7) % 40) + 1)
    batches.push(all.slice(from, from + size));
  return batches;
};

const publishSurely = async (bus: EventBus, batch: readonly OutgoingRecord[]): Promise<void> => {
  for (;;) {
    try {
      await bus.publish(batch);
      return;
    } catch (error) {
      expect(error).toMatchObject({ code: 'unavailable', retriable: true });
    }
  }
};

const expectEachKeyInOrder = (texts: readonly string[]): void => {
  const next = new Map<string, number>();
  for (const words of texts) {
    const [key = '', number] = words.split(':');
    expect(Number(number)).toBe(next.get(key) ?? 0);
    next.set(key, Number(number) + 1);
  }
  expect(next.size).toBe(writers * 5);
};

test('eight writers at once: a reader that follows skips nothing and sees nothing twice or out of order', async () => {
  const topic = 'many-writers';
  const buses = await Promise.all([0, 1, 2, 3].map(() => openBus(topic)));
  const reader = await watch(await openBus(topic), { group: 'reader', topics: [topic], maxBatch: 37 });
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (const batch of batchesOf(topic, writer)) await buses[writer % 4]?.publish(batch);
    }),
  );
  await eventually(() => expect(reader.seen).toHaveLength(writers * perWriter), { within: 30_000 });
  for (const partition of [0, 1, 2]) {
    const seen = reader.seen.filter((record) => record.partition === partition);
    expect(seen.map(({ offset }) => Number(offset))).toEqual(seen.map((_, at) => at));
    const times = seen.map(({ publishedAt }) => publishedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
  expectEachKeyInOrder(reader.seen.map(text));
  expect(reader.troubles).toEqual([]);
});

test('connections killed all the while: what is published again and delivered again loses nothing and keeps order', async () => {
  const topic = 'broken-lines';
  const buses = await Promise.all([0, 1, 2, 3].map(() => openBus(topic)));
  const reader = await watch(await openBus(topic), { group: 'reader', topics: [topic] });
  let isOver = false;
  const killer = (async () => {
    while (!isOver) {
      await database.db.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'overgang-bus' and datname = current_database() and random() < 0.5`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const bus = buses[writer % 4];
      if (bus) for (const batch of batchesOf(topic, writer)) await publishSurely(bus, batch);
    }),
  );
  isOver = true;
  await killer;
  const seen = () => [...new Set(reader.seen.map(text))];
  await eventually(() => expect(seen()).toHaveLength(writers * perWriter), { within: 40_000 });
  expectEachKeyInOrder(seen());
});
