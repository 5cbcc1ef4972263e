import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { appendToLog, eventLogMigrations } from '../src/index.ts';
import { type Added, rules } from './counter.ts';

const table = {
  name: 'test-0001-published',
  sql: 'create table published (nr bigserial primary key, relay text, key text, position int)',
};
const test = useTestDatabase({ schema: 'log', migrations: [...eventLogMigrations, table] });

beforeEach(() => test.clear());

const startRelay = (name: string): ChildProcess => {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./relay-process.ts', import.meta.url)), test.url, name],
    {
      stdio: 'inherit',
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

/** `by` counts on from `from`, so that it equals the position. */
const append = (from: number, count: number) =>
  test.db.transaction((tx) => {
    const events = Array.from(
      { length: count },
      (_, at): Added => ({
        source: 'urn:test',
        id: `${from + at}`,
        type: 'added',
        stream: `s${at % 9}`,
        by: from + at,
      }),
    );
    const rows = events.map((event) => ({ stream: event.stream, key: event.stream, event }));
    return appendToLog(tx, rows, { clock: { now: () => new Date() }, stamp: rules.stamp });
  });

const published = async () => {
  const rows = await test.db.execute(sql`select relay, position from published order by nr`);
  return rows.map((row) => ({ relay: String(row['relay']), position: Number(row['position']) }));
};

const placeOf = async (): Promise<number> =>
  Number((await test.db.execute(sql`select position from relay`))[0]?.['position'] ?? 0);

/** The first copy of each event, in the order of publishing: it must be the log. */
const expectWholeLog = async (total: number): Promise<void> => {
  const first = [...new Set((await published()).map((record) => record.position))];
  expect(first).toEqual(Array.from({ length: total }, (_, at) => at + 1));
};

const until = (probe: () => Promise<unknown>) => eventually(probe, { within: 60_000, every: 10 });

describe('relays in processes of their own', { timeout: 180_000 }, () => {
  it('lose nothing and keep the order when they are killed in the middle, again and again', async () => {
    await append(1, 3_000);
    for (const [round, name] of ['one', 'two', 'three'].entries()) {
      const child = startRelay(name);
      await until(async () => expect(await placeOf()).toBeGreaterThan(round * 600 + 100));
      child.kill('SIGKILL');
    }
    startRelay('last');
    await until(async () => expect(await placeOf()).toBe(3_000));
    await expectWholeLog(3_000);
  });

  it('do not move the place back or go on publishing after a pause in which another took over', async () => {
    await append(1, 2_000);
    const paused = startRelay('paused');
    await until(async () => expect(await placeOf()).toBeGreaterThan(200));
    paused.kill('SIGSTOP');
    startRelay('successor');
    await until(async () => expect(await placeOf()).toBe(2_000));
    const before = (await published()).filter((record) => record.relay === 'paused').length;
    paused.kill('SIGCONT');
    await append(2_001, 200);
    await until(async () => expect(await placeOf()).toBe(2_200));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = (await published()).filter((record) => record.relay === 'paused').length;
    expect(after - before).toBeLessThanOrEqual(20); // the batch in hand
    expect(await placeOf()).toBe(2_200);
    await expectWholeLog(2_200);
  });
});
