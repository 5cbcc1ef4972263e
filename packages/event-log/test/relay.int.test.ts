import { BusError, type EventBus, type MemoryBus, openMemoryBus } from '@overgang/event-bus';
import { eventually, fakeClock, useTestDatabase } from '@overgang/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  appendToLog,
  eventLogMigrations,
  openRelay,
  type Relay,
  type RelaySettings,
  readRelayProgress,
} from '../src/index.ts';
import { type Added, rules } from './counter.ts';

const test = useTestDatabase({ schema: 'log', migrations: eventLogMigrations });
const topic = 'overgang.hendelser.test.v1';
const clock = fakeClock();
let bus: MemoryBus;

beforeEach(async () => {
  await test.clear();
  clock.set('2026-11-23T08:00:00+01:00');
  bus = await openMemoryBus({
    topics: [
      { name: topic, partitions: 3 },
      { name: 'private', partitions: 2 },
    ],
  });
});

const append = (count: number, at: { now(): Date } = clock) =>
  test.db.transaction((tx) => {
    const events = Array.from(
      { length: count },
      (_, nr): Added => ({ source: 'urn:test', id: `${nr}`, type: 'added', stream: `s${nr % 5}`, by: nr }),
    );
    return appendToLog(
      tx,
      events.map((event) => ({ stream: event.stream, key: event.stream, event })),
      { clock: at, stamp: rules.stamp },
    );
  });

const open = (more: Partial<RelaySettings<Added>> = {}): Relay =>
  openRelay<Added>({
    db: test.db,
    bus,
    clock,
    source: 'test',
    topicOf: (_, key) => [{ topic, key }],
    pulseTopics: [topic],
    pulseEveryMs: 100,
    ...more,
  });

/** Runs until the returned function is called, or the test ends. */
const start = (relay: Relay): (() => Promise<void>) => {
  const stopping = new AbortController();
  const running = relay.run(stopping.signal);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await running;
  };
  onTestFinished(stop);
  return stop;
};

const isPulse = (record: { readonly headers: Readonly<Record<string, string>> }): boolean =>
  record.headers['overgang_pulse'] === '1';
const events = () => bus.recordsOf(topic).filter((record) => !isPulse(record));
const pulses = () => bus.recordsOf(topic).filter(isPulse);
const throughOf = (record: { readonly value: Uint8Array }): string =>
  JSON.parse(Buffer.from(record.value).toString()).pulse.through;

/** A bus that can be away. */
const flaky = (isAway: () => boolean): EventBus => ({
  partitionsOf: (name) => bus.partitionsOf(name),
  run: (consumer) => bus.run(consumer),
  health: () => bus.health(),
  close: () => bus.close(),
  publish: async (records) => {
    if (isAway()) throw new BusError('unavailable', 'The bus is away.');
    await bus.publish(records);
  },
});

describe('a relay', () => {
  it('publishes the log in order, each event under its key, with headers to look for it by', async () => {
    await append(20);
    start(open());
    await eventually(() => expect(events()).toHaveLength(20));
    const ids = (key: string) =>
      events()
        .filter((record) => record.key === key)
        .map((record) => record.headers['ce_id']);
    expect(ids('s0')).toEqual(['0', '5', '10', '15']);
    const first = events().find((record) => record.headers['ce_id'] === '1');
    expect(JSON.parse(Buffer.from(first?.value ?? []).toString())).toMatchObject({
      id: '1',
      by: 1,
      recordedat: '2026-11-23T07:00:00.000Z',
    });
    expect(first?.headers).toMatchObject({
      ce_type: 'added',
      ce_source: 'urn:test',
      'content-type': 'application/cloudevents+json', // these events are none of CloudEvents' own, and go whole
    });
  });

  it('sends an event to each of its targets, and keeps back one that has none', async () => {
    await append(4);
    const targets = [
      { topic, key: 'a' },
      { topic: 'private', key: 'b' },
    ];
    const relay = open({ topicOf: (event) => (event.by === 2 ? targets : []) });
    start(relay);
    await eventually(() => expect(relay.position()).toBe(4));
    expect([events().length, bus.recordsOf('private').length]).toEqual([1, 1]);
  });

  it('goes on at once when it is nudged', async () => {
    const relay = open({ pollEveryMs: 60_000, pulseEveryMs: 60_000 });
    start(relay);
    await eventually(() => expect(relay.health().detail).toContain('published'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await append(1);
    relay.nudge();
    await eventually(() => expect(events()).toHaveLength(1), { within: 1_000 });
  });

  it.each([{ pulseTopics: [] }, { pulseTopics: [topic] }])('rests while there is nothing to send: %o', async (more) => {
    await append(1);
    let asked = 0;
    const execute: typeof test.db.execute = (query) => {
      asked += 1;
      return test.db.execute(query);
    };
    const relay = open({ ...more, db: { ...test.db, execute }, pollEveryMs: 50, pulseEveryMs: 60_000 });
    start(relay);
    await eventually(() => expect(relay.position()).toBe(1));
    asked = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(30);
  });

  it('sends a pulse to every partition, after all that was recorded before it', async () => {
    await append(1_200);
    start(open({ maxBatch: 100 }));
    await eventually(() => expect(new Set(pulses().map((record) => record.partition)).size).toBe(3));
    expect(events()).toHaveLength(1_200);
    for (const partition of [0, 1, 2]) {
      const records = bus.recordsOf(topic).filter((record) => record.partition === partition);
      const firstPulse = records.findIndex(isPulse);
      expect(records.slice(firstPulse).every(isPulse)).toBe(true);
    }
  });

  it('lets nothing be recorded before what a pulse has promised, though another clock be behind', async () => {
    const sent: string[] = [];
    start(open({ onPulse: (through) => sent.push(through) }));
    await eventually(() => expect(sent.length).toBeGreaterThan(0));
    const late = await append(1, { now: () => new Date('2026-11-23T06:00:00Z') });
    expect(late.recordedAt >= (sent[0] ?? '')).toBe(true);
  });

  it('sends a pulse when the clock jumps', async () => {
    const sent: string[] = [];
    start(open({ pulseEveryMs: 60_000, pollEveryMs: 60_000, onPulse: (through) => sent.push(through) }));
    await eventually(() => expect(sent).toEqual(['2026-11-23T07:00:00.000Z']));
    clock.advance(3_600_000);
    await eventually(() => expect(sent.at(-1)).toBe('2026-11-23T08:00:00.000Z'), { within: 1_000 });
    expect(pulses().map(throughOf)).toContain('2026-11-23T08:00:00.000Z');
  });

  it('tries for ever while the bus is away, says so, sends no pulse, and loses nothing', async () => {
    let away = true;
    const tries: number[] = [];
    const relay = open({ bus: flaky(() => away), onTrouble: (_, count) => tries.push(count) });
    await append(10);
    start(relay);
    await eventually(() => expect(tries.length).toBeGreaterThan(2));
    expect(relay.health()).toMatchObject({ ok: false, detail: expect.stringContaining('BusError unavailable') });
    expect(relay.state()).toEqual({ holds: true, waitingSince: expect.any(Date) });
    expect(await readRelayProgress(test.db)).toEqual({ head: 10, relayed: 0, oldest: clock.now() });
    expect(pulses()).toEqual([]);
    away = false;
    await eventually(() => expect(events()).toHaveLength(10));
    await eventually(() => expect(relay.health().ok).toBe(true));
    expect(relay.state()).toEqual({ holds: true });
    await eventually(async () => expect(await readRelayProgress(test.db)).toEqual({ head: 10, relayed: 10 }));
    await eventually(() => expect(pulses().length).toBeGreaterThan(0));
  });

  it('stands by while another publishes, and takes over when that one stops', async () => {
    const one = open();
    const other = open({ db: test.open('log') });
    const stopOne = start(one);
    await eventually(() => expect(one.health().detail).toContain('published'));
    start(other);
    await append(5);
    await eventually(() => expect(one.position()).toBe(5));
    expect(other.health()).toEqual({ ok: true, detail: 'standing by' });
    await stopOne();
    await append(5);
    await eventually(() => expect(other.position()).toBe(10), { within: 3_000 });
    expect(events()).toHaveLength(10);
  });

  it('sends the log again on a topic of its own', async () => {
    await append(30);
    expect(await open({ maxBatch: 7 }).resend({ topic: 'private', from: 10 })).toEqual({
      events: 20,
      through: 30,
      isAll: true,
    });
    expect(bus.recordsOf('private')).toHaveLength(20);
    expect(await open({ maxBatch: 7 }).resend({ topic: 'private', from: 0, most: 10 })).toEqual({
      events: 10,
      through: 10,
      isAll: false,
    });
    expect(events()).toEqual([]);
  });
});
