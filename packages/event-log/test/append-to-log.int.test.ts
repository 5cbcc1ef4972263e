import { fakeClock, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendToLog, eventLogMigrations, headOfLog, readLog } from '../src/index.ts';

const test = useTestDatabase({ schema: 'log', migrations: eventLogMigrations });
const clock = fakeClock();

interface Noted {
  readonly note: string;
  readonly recordedat?: string;
}

beforeEach(() => test.clear());

const append = (...streams: readonly string[]) =>
  test.db.transaction((tx) =>
    appendToLog<Noted>(
      tx,
      streams.map((stream, at) => ({ stream, key: `key of ${stream}`, event: { note: `${at}` } })),
      { clock, stamp: (event, recordedat) => ({ ...event, recordedat }) },
    ),
  );

describe('appending in a transaction of one’s own', () => {
  it('counts versions within each stream, also where a stream comes several times', async () => {
    await append('a', 'b');
    const { recordedAt, events } = await append('b', 'a', 'b');
    expect(events).toEqual([
      { stream: 'b', position: 3, version: 2 },
      { stream: 'a', position: 4, version: 2 },
      { stream: 'b', position: 5, version: 3 },
    ]);
    const [row] = await readLog(test.db, { after: 4, limit: 10 });
    expect(row).toMatchObject({ key: 'key of b', recordedAt, event: { note: '2', recordedat: recordedAt } });
  });

  it('gives its positions back when the transaction fails', async () => {
    const failing = test.db.transaction(async (tx) => {
      await appendToLog(tx, [{ stream: 'a', key: 'a', event: {} }], { clock, stamp: (event) => event });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await append('a')).toMatchObject({ events: [{ position: 1, version: 1 }] });
  });

  it('takes no lock for nothing', async () => {
    await test.db.transaction(async (tx) => {
      expect(await appendToLog(tx, [], { clock, stamp: (event) => event })).toMatchObject({ events: [] });
      const locks = await tx.execute(sql`select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`);
      expect(locks).toHaveLength(0);
    });
    expect(await headOfLog(test.db)).toBe(0);
  });
});
