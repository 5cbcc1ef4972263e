import { countParked, listDeadLetters, parkEvents } from '@overgang/event-bus';
import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeInParked } from '../src/take-in-parked.ts';
import { anEvent, openConsumer, type RunningConsumer, schema, take, topic, unstorable } from './a-consumer.ts';

const database = useTestDatabase(schema);
let running: RunningConsumer;
beforeEach(() => database.clear());
afterEach(() => running.stop());

const seen = async () => {
  const rows = await database.db.execute(sql`select id from seen order by id`);
  return rows.map((row) => String(row['id']));
};
const hasSeen = (...events: readonly { id: string }[]) =>
  eventually(async () => expect(await seen()).toEqual(events.map(({ id }) => id).sort()));
const reasons = async () => (await listDeadLetters(database.db)).map(({ reason }) => reason);

test('takes in what it can read, and keeps the rest with its reason, in one transaction', async () => {
  running = await openConsumer(database.db);
  const [first, second] = [anEvent(), anEvent()];
  const stranger = anEvent({ type: 'no.overgang.tsb.utskrivning-planlagt.v9' });
  await running.send(first, '{"number":', stranger, anEvent({ data: {} }), second);
  await hasSeen(first, second);
  expect(await reasons()).toEqual(['ikke-json', expect.stringContaining('data.oppholdId: invalid_type')]);
  expect(await countParked(database.db)).toMatchObject([{ type: stranger.type, count: 1 }]);
  expect(running.committed).toEqual([2]);
});

test('sets aside the one record that cannot be stored, and takes the others around it', async () => {
  running = await openConsumer(database.db);
  const [first, last] = [anEvent(), anEvent()];
  await running.send(first, unstorable(), last);
  await hasSeen(first, last);
  expect(await reasons()).toEqual(['ikke-lagringsbar']);
});

test('sets aside the one record that the tables do not take', async () => {
  const [first, bad, last] = [anEvent(), anEvent(), anEvent()];
  running = await openConsumer(database.db, async (tx, sorted) => {
    await take(tx, sorted);
    for (const { event } of sorted.events)
      if (event.id === bad.id) await tx.execute(sql`insert into seen values (null, now())`);
  });
  await running.send(first, bad, last);
  await hasSeen(first, last);
  expect(await reasons()).toEqual(['ikke-lagringsbar']);
});

test('tries again what failed for another reason, until it succeeds, and loses nothing', async () => {
  let failures = 2;
  running = await openConsumer(database.db, async (tx, sorted) => {
    await take(tx, sorted);
    if (failures-- > 0) throw new Error('away');
  });
  const events = [anEvent(), anEvent()];
  await running.send(...events, 'nonsense');
  await hasSeen(...events);
  expect(running.troubles).toEqual(['handler-threw', 'handler-threw']);
  await eventually(async () => expect(await reasons()).toEqual(['ikke-json']));
});

test('says how far behind it is, and whether it is a member at all', async () => {
  running = await openConsumer(database.db, () => Promise.reject(new Error('never')));
  await eventually(() => running.loop.health().ok || running.troubles.length > 0);
  await running.send(anEvent(), anEvent());
  expect(await eventually(async () => (await running.loop.lag())[0])).toEqual({ topic, partition: 0, behind: 2 });
  await running.stop();
  expect(running.loop.health()).toMatchObject({ ok: false });
  expect(await running.loop.lag()).toEqual([]);
});

const park = async (...events: readonly { type: string }[]) => {
  const records = events.map((event, at) => ({
    record: {
      topic,
      partition: 0,
      offset: String(at),
      key: 'k',
      value: Buffer.from(JSON.stringify(event)),
      headers: {},
      publishedAt: new Date(),
    },
    type: event.type,
  }));
  await database.db.transaction((tx) => parkEvents(tx, records));
};

test('takes in first what an older build had to park, and leaves what it does not know either', async () => {
  const [known, strange] = [anEvent(), anEvent({ type: 'no.overgang.tsb.utskrivning-planlagt.v9' })];
  await park(known, strange);
  running = await openConsumer(database.db);
  await hasSeen(known);
  expect(await countParked(database.db)).toMatchObject([{ type: strange.type }]);
});

test('is not kept from starting by a parked record that cannot be stored', async () => {
  const [first, last] = [anEvent(), anEvent()];
  await park(first, unstorable(), last);
  running = await openConsumer(database.db);
  await hasSeen(first, last);
  expect(await reasons()).toEqual(['ikke-lagringsbar']);
  expect(await countParked(database.db)).toEqual([]);
});

test('leaves parked records where they are when the work fails', async () => {
  running = await openConsumer(database.db);
  await eventually(() => running.loop.health().ok);
  await park(anEvent());
  const failing = takeInParked(database.db, () => Promise.reject(new Error('away')));
  await expect(failing).rejects.toThrow('away');
  expect(await countParked(database.db)).toMatchObject([{ count: 1 }]);
  expect(await takeInParked(database.db, take)).toBe(1);
});
