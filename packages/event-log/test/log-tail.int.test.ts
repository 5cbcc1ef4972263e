import { eventually, useTestDatabase } from '@overgang/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendToLog, eventLogMigrations, openLogTail } from '../src/index.ts';
import { type Added, rules } from './counter.ts';

const test = useTestDatabase({ schema: 'log', migrations: eventLogMigrations });
const clock = { now: () => new Date() };

beforeEach(() => test.clear());

const appendOne = () =>
  test.db.transaction((tx) => {
    const event: Added = { source: 'urn:test', id: '1', type: 'added', stream: 'a', by: 1 };
    return appendToLog(tx, [{ stream: 'a', key: 'a', event }], { clock, stamp: rules.stamp });
  });

describe('a log tail', () => {
  it('answers at once when the log already goes on', async () => {
    await appendOne();
    expect(await openLogTail({ db: test.db }).beyond(0, { withinMs: 5_000 })).toBe(true);
  });

  it('wakes every waiting reader when it is nudged', async () => {
    const tail = openLogTail({ db: test.db, pollEveryMs: 60_000 });
    const readers = [1, 2, 3].map(() => tail.beyond(0, { withinMs: 30_000 }));
    await appendOne();
    tail.nudge();
    expect(await Promise.all(readers)).toEqual([true, true, true]);
  });

  it('sees what another process appends, without a nudge', async () => {
    const reader = openLogTail({ db: test.db, pollEveryMs: 20 }).beyond(0, { withinMs: 30_000 });
    await appendOne();
    expect(await reader).toBe(true);
  });

  it('gives up when time is up, when the reader goes away, and when it is closed', async () => {
    const tail = openLogTail({ db: test.db, pollEveryMs: 10 });
    const gone = new AbortController();
    const readers = [
      tail.beyond(0, { withinMs: 50 }),
      tail.beyond(0, { withinMs: 30_000, signal: gone.signal }),
      tail.beyond(0, { withinMs: 30_000, signal: AbortSignal.abort() }),
      tail.beyond(0, { withinMs: 30_000 }),
    ];
    expect(await readers[0]).toBe(false);
    gone.abort();
    await eventually(async () => expect(await Promise.all(readers.slice(0, 3))).toEqual([false, false, false]));
    tail.close();
    expect(await readers[3]).toBe(false);
  });
});
