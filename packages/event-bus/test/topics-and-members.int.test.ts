import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { type EventBus, openPostgresBus, type PostgresBusSettings } from '../src/index.ts';
import { layCableTo } from './cable.ts';
import { aGroup, aRecord, text, watch } from './suite/watch.ts';

const database = useTestDatabase('bus');

const open = async (about: Partial<Extract<PostgresBusSettings, { url: string }>> = {}): Promise<EventBus> => {
  const bus = await openPostgresBus({ topics: [], url: database.url, ...about });
  onTestFinished(() => bus.close());
  return bus;
};

const aTopic = (): string => `topic-${crypto.randomUUID()}`;

test('several processes may open the bus and make its tables and topics at once', async () => {
  const fresh = `bus_${crypto.randomUUID().replaceAll('-', '')}`;
  const topics = [1, 2, 3].map((partitions) => ({ name: `topic-${partitions}`, partitions }));
  const buses = await Promise.all(
    [0, 1, 2, 3, 4].map(() => openPostgresBus({ url: database.url, schema: fresh, topics })),
  );
  for (const bus of buses) {
    expect(await bus.partitionsOf('topic-3')).toBe(3);
    await bus.close();
  }
});

test('a topic grows and never shrinks, and an open bus takes in the new partitions', async () => {
  const name = aTopic();
  const early = await open({ topics: [{ name, partitions: 2 }] });
  const consumer = await watch(early, { group: aGroup(), topics: [name] });
  const late = await open({ topics: [{ name, partitions: 4 }] });
  const last = await open({ topics: [{ name, partitions: 1 }] });
  expect([await late.partitionsOf(name), await last.partitionsOf(name)]).toEqual([4, 4]);
  await late.publish([0, 1, 2, 3].map((partition) => aRecord(name, { partition, text: `${partition}` })));
  await eventually(() => expect(consumer.seen.map(text).toSorted()).toEqual(['0', '1', '2', '3']), { within: 15_000 });
  expect(await early.partitionsOf(name)).toBe(4);
});

test('a topic that another process has just made can be published to', async () => {
  const early = await open();
  const name = aTopic();
  await expect(early.publish([aRecord(name, {})])).rejects.toMatchObject({ code: 'unknown-topic' });
  await open({ topics: [{ name, partitions: 1 }] });
  await early.publish([aRecord(name, {})]);
});

test('a handle that was passed in stays open for its owner', async () => {
  const db = database.open('bus');
  const bus = await openPostgresBus({ db, topics: [] });
  await bus.close();
  await db.ping();
});

test('a process that starts again under its name takes over at once', async () => {
  const name = aTopic();
  const group = aGroup();
  const settings = { topics: [{ name, partitions: 2 }], leaseMs: 60_000, instance: 'house-1' };
  const cable = await layCableTo(database.url);
  onTestFinished(() => cable.close());
  const before = await watch(await open({ ...settings, url: cable.url }), { group, topics: [name] });
  await eventually(() => expect(before.holds.size).toBe(2));
  cable.unplug();
  const after = await watch(await open(settings), { group, topics: [name] });
  await eventually(() => expect(after.holds.size).toBe(2));
});

test('two living processes under one name share instead of quarrelling', async () => {
  const name = aTopic();
  const group = aGroup();
  const settings = { topics: [{ name, partitions: 4 }], leaseMs: 800, instance: 'house-2' };
  const one = await watch(await open(settings), { group, topics: [name] });
  const other = await watch(await open(settings), { group, topics: [name] });
  await eventually(() => expect([one.holds.size, other.holds.size]).toEqual([2, 2]));
  const revocations = one.revoked.length + other.revoked.length;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(one.revoked.length + other.revoked.length).toBe(revocations);
});

test('two consumers of one group in one process share as well', async () => {
  const name = aTopic();
  const group = aGroup();
  const bus = await open({ topics: [{ name, partitions: 4 }], instance: 'house-3' });
  const one = await watch(bus, { group, topics: [name] });
  const other = await watch(bus, { group, topics: [name] });
  await eventually(() => expect([one.holds.size, other.holds.size]).toEqual([2, 2]));
});

test('a member that was heard of in the future, by a clock that has been set back, does not hold its partitions', async () => {
  const name = aTopic();
  const group = aGroup();
  const cable = await layCableTo(database.url);
  onTestFinished(() => cable.close());
  const settings = { topics: [{ name, partitions: 1 }], leaseMs: 60_000 };
  const ghost = await watch(await open({ ...settings, url: cable.url }), { group, topics: [name] });
  await eventually(() => expect(ghost.holds.size).toBe(1));
  cable.unplug();
  await database.db.execute(sql`update member set heard_at = heard_at + interval '1 hour' where group_name = ${group}`);
  const living = await watch(await open({ leaseMs: 60_000 }), { group, topics: [name] });
  await eventually(() => expect(living.holds.size).toBe(1));
});
