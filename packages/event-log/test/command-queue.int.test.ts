import { eventually, fakeClock, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BatchReport, eventLogMigrations, headOfLog, openCommandQueue, readLog } from '../src/index.ts';
import { add, counter, rules } from './counter.ts';

const test = useTestDatabase({ schema: 'log', migrations: eventLogMigrations });
const clock = fakeClock();

const openQueue = (more: { maxBatch?: number; maxWaiting?: number; reports?: BatchReport[] } = {}) =>
  openCommandQueue({
    db: test.db,
    decider: counter,
    clock,
    ...rules,
    ...more,
    onBatch: (report) => void more.reports?.push(report),
  });

beforeEach(() => test.clear());

describe('a command queue', () => {
  it('answers each caller after the commit, with the place of its events', async () => {
    const queue = openQueue();
    const [one, two] = await Promise.all([queue.submit(add('a/1', 3, { parts: 2 })), queue.submit(add('b/2', 4))]);
    expect(one).toEqual({
      kind: 'accepted',
      repeated: false,
      answer: {
        recordedAt: '2026-11-23T07:00:00.000Z',
        events: [
          { stream: 'a', version: 1, position: 1 },
          { stream: 'a', version: 2, position: 2 },
        ],
      },
    });
    expect(two).toMatchObject({ answer: { events: [{ stream: 'b', version: 1, position: 3 }] } });
    expect(await headOfLog(test.db)).toBe(3);
  });

  it('stores the stamped event, its key and the time it was recorded', async () => {
    await openQueue().submit(add('a/1', 3, { note: 'æ "quoted" \\ {x}' }));
    expect(await readLog(test.db, { after: 0, limit: 10 })).toEqual([
      {
        position: 1,
        stream: 'a',
        version: 1,
        key: 'a',
        recordedAt: '2026-11-23T07:00:00.000Z',
        event: expect.objectContaining({ by: 3, note: 'æ "quoted" \\ {x}', recordedat: '2026-11-23T07:00:00.000Z' }),
      },
    ]);
  });

  it('lets a later command of the same batch see what an earlier one added', async () => {
    const reports: BatchReport[] = [];
    const queue = openQueue({ reports });
    const outcomes = await Promise.all([add('a/1', 6), add('a/2', 6), add('a/3', 4)].map((each) => queue.submit(each)));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['accepted', 'refused', 'accepted']);
    expect(reports).toEqual([expect.objectContaining({ commands: 3, events: 2, singly: false })]);
  });

  it('decides on what is in the log already', async () => {
    await openQueue().submit(add('a/1', 6));
    expect(await openQueue().submit(add('a/2', 6))).toEqual({ kind: 'refused', refusal: 'too-much' });
  });

  it('gives the same post its first answer, and another content under its id a refusal', async () => {
    const queue = openQueue();
    const first = await queue.submit(add('a/1', 3));
    expect(await queue.submit(add('a/1', 3))).toEqual({ ...first, repeated: true });
    expect(await queue.submit(add('a/1', 4))).toEqual({ kind: 'id-reused' });
    expect(await headOfLog(test.db)).toBe(1);
  });

  it('does so within one batch too', async () => {
    const queue = openQueue();
    const outcomes = await Promise.all([add('a/1', 3), add('a/1', 3), add('a/1', 4)].map((each) => queue.submit(each)));
    expect(outcomes.map((outcome) => ('repeated' in outcome ? outcome.repeated : outcome.kind))).toEqual([
      false,
      true,
      'id-reused',
    ]);
  });

  it('remembers the answer to a post that recorded nothing', async () => {
    const queue = openQueue();
    await queue.submit(add('a/1', 0));
    expect(await queue.submit(add('a/1', 0))).toMatchObject({
      kind: 'accepted',
      repeated: true,
      answer: { events: [] },
    });
  });

  it('does not remember a refusal', async () => {
    const queue = openQueue();
    expect(await queue.submit(add('a/1', 11))).toMatchObject({ kind: 'refused' });
    expect(await queue.submit(add('a/1', 5))).toMatchObject({ kind: 'accepted', repeated: false });
  });

  it('runs the commands singly when one cannot be stored, and only that one fails', async () => {
    const reports: BatchReport[] = [];
    const queue = openQueue({ reports });
    const settled = await Promise.allSettled(
      [add('a/1', 1), add('a/2', 1, { note: '\u0000' }), add('a/3', 1)].map((each) => queue.submit(each)),
    );
    expect(settled).toMatchObject([
      { value: { answer: { events: [{ version: 1 }] } } },
      { reason: { code: 'bad-value', retriable: false } },
      { value: { answer: { events: [{ version: 2 }] } } },
    ]);
    expect(reports).toMatchObject([{ commands: 3, singly: true, events: 2 }]);
  });

  it('passes on what decide throws to its own caller only', async () => {
    const queue = openQueue();
    const settled = await Promise.allSettled(
      [add('a/1', 1, { note: 'throw' }), add('a/2', 1)].map((each) => queue.submit(each)),
    );
    expect(settled).toMatchObject([{ reason: { message: 'decide is broken' } }, { status: 'fulfilled' }]);
  });

  it('follows an earlier post to its stream, in the log or in the same batch', async () => {
    const queue = openQueue();
    const follows = { source: 'urn:test', id: '1' };
    await queue.submit(add('a/1', 1));
    expect(await queue.submit({ ...add('z/2', 1), follows })).toMatchObject({
      answer: { events: [{ stream: 'a', version: 2 }] },
    });
    const [, inBatch, unknown] = await Promise.all([
      queue.submit(add('b/3', 1)),
      queue.submit({ ...add('z/4', 1), follows: { source: 'urn:test', id: '3' } }),
      queue.submit({ ...add('z/5', 1), follows: { source: 'urn:test', id: 'nobody' } }),
    ]);
    expect(inBatch).toMatchObject({ answer: { events: [{ stream: 'b', version: 2 }] } });
    expect(unknown).toMatchObject({ answer: { events: [{ stream: 'z', version: 1 }] } });
  });

  it('folds the streams that are also read, without writing to them', async () => {
    const queue = openQueue();
    await queue.submit(add('a/1', 6));
    const both = { ...add('b/2', 6), alsoRead: ['a'] };
    expect(await queue.submit(both)).toMatchObject({ kind: 'refused' });
    expect(await queue.submit({ ...add('b/3', 4), alsoRead: ['a'] })).toMatchObject({
      answer: { events: [{ stream: 'b', version: 1 }] },
    });
  });

  it('stamps no earlier than the last event, though the clock went back', async () => {
    const queue = openQueue();
    await queue.submit(add('a/1', 1));
    clock.advance(-60_000);
    expect(await queue.submit(add('a/2', 1))).toMatchObject({ answer: { recordedAt: '2026-11-23T07:00:00.000Z' } });
    clock.advance(60_000);
  });

  it('refuses more than it may keep waiting, and says that trying again helps', async () => {
    const queue = openQueue({ maxWaiting: 2, maxBatch: 1 });
    const settled = await Promise.allSettled(['1', '2', '3'].map((id) => queue.submit(add(`a/${id}`, 1))));
    expect(settled).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
      { reason: { code: 'overloaded', retriable: true } },
    ]);
  });

  it('ends what waits before it closes, and takes nothing after', async () => {
    const queue = openQueue({ maxBatch: 1 });
    const waiting = [queue.submit(add('a/1', 1)), queue.submit(add('a/2', 1))];
    await queue.close();
    expect(await Promise.all(waiting)).toMatchObject([{ kind: 'accepted' }, { kind: 'accepted' }]);
    await expect(queue.submit(add('a/3', 1))).rejects.toMatchObject({ code: 'closed' });
  });

  it('tells its callers to try again when the database is away, and then it works', async () => {
    const db = test.open('log', { maxConnections: 1, statementTimeoutMs: 300 });
    const queue = openCommandQueue({ db, decider: counter, clock, ...rules });
    const holding = Promise.withResolvers<void>();
    const holder = test.db.transaction(async (tx) => {
      await tx.execute(sql`lock table received`);
      holding.resolve();
      await new Promise((resolve) => setTimeout(resolve, 700));
    });
    await holding.promise;
    await expect(queue.submit(add('a/1', 1))).rejects.toMatchObject({ code: 'unavailable', retriable: true });
    await holder;
    expect(await queue.submit(add('a/1', 1))).toMatchObject({ kind: 'accepted', repeated: false });
  });

  it('tries once more by itself when its connection is lost in the middle', async () => {
    const db = test.open('log', { maxConnections: 1, application: 'cut-off' });
    const queue = openCommandQueue({ db, decider: counter, clock, ...rules });
    const holding = Promise.withResolvers<void>();
    const holder = test.db.transaction(async (tx) => {
      await tx.execute(sql`lock table received`);
      holding.resolve();
      await eventually(async () => {
        const cut = await test.of('log').execute(sql`
          select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut-off' and wait_event_type = 'Lock'`);
        expect(cut.length).toBe(1);
      });
    });
    await holding.promise;
    const outcome = queue.submit(add('a/1', 1));
    await holder;
    expect(await outcome).toMatchObject({ kind: 'accepted', repeated: false });
    expect(await headOfLog(test.db)).toBe(1);
  });
});
