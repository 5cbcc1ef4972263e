import { useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendToLog, eventLogMigrations, headOfLog, type LogRow, openCommandQueue, readLog } from '../src/index.ts';
import { type Add, type Added, add, counter, rules } from './counter.ts';

const test = useTestDatabase({ schema: 'log', migrations: eventLogMigrations });
const clock = { now: () => new Date() };
const streams = 10_000;

beforeEach(() => test.clear());

const openQueue = () =>
  openCommandQueue({ db: test.open('log', { maxConnections: 1 }), decider: counter, clock, ...rules });

const streamOf = (turn: number): string => `stream-${turn % streams}`;

/** Posts `count` commands of one event each over streams that all writers share, 250 at a time. */
const post = async (writer: number, count: number): Promise<void> => {
  const queue = openQueue();
  for (let done = 0; done < count; done += 250) {
    const names = Array.from({ length: 250 }, (_, at) => `${streamOf(done + at)}/${writer}-${done + at}`);
    await Promise.all(names.map((name) => queue.submit(add(name, 0.00001))));
  }
};

/** Appends as the tracker does: other work first, the log last. */
const append = async (writer: number, count: number): Promise<void> => {
  const db = test.open('log', { maxConnections: 1 });
  for (let done = 0; done < count; done += 100) {
    const events = Array.from({ length: 100 }, (_, at): Added => {
      const stream = streamOf(done + at);
      return { source: 'urn:test', id: `${writer}-${done + at}`, type: 'added', stream, by: 0 };
    });
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_sleep(${Math.random() / 200})`);
      await appendToLog(
        tx,
        events.map((event) => ({ stream: event.stream, key: event.stream, event })),
        { clock, stamp: rules.stamp },
      );
    });
  }
};

/** Reads on from its cursor, while the writers write, until `total` events have come. */
const readAll = async (total: number): Promise<LogRow[]> => {
  const db = test.open('log', { maxConnections: 1 });
  const seen: LogRow[] = [];
  while (seen.length < total) {
    const rows = await readLog(db, { after: seen.at(-1)?.position ?? 0, limit: 1_000 });
    seen.push(...rows);
    if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return seen;
};

describe('the order of the log', () => {
  it('is the order of commits: 8 writers, 100 000 events, a reader beside them skips none and sees none too early', async () => {
    const writing = [...[1, 2, 3, 4, 5, 6].map((writer) => post(writer, 15_000)), append(7, 5_000), append(8, 5_000)];
    const seen = await readAll(100_000);
    await Promise.all(writing);
    expect(seen.every((row, at) => row.position === at + 1)).toBe(true);
    expect(await headOfLog(test.db)).toBe(100_000);
    const versions = new Map<string, number>();
    let recordedAt = '';
    for (const row of seen) {
      const before = versions.get(row.stream) ?? 0;
      if (row.version !== before + 1 || row.recordedAt < recordedAt) throw new Error(`inverted at ${row.position}`);
      versions.set(row.stream, row.version);
      recordedAt = row.recordedAt;
    }
    expect(versions.size).toBe(streams);
  }, 120_000);

  it('gives the same answer to the same post, whoever asks at the same time', async () => {
    const queues = Array.from({ length: 8 }, openQueue);
    const posts = Array.from({ length: 200 }, (_, at) => add(`stream-${at % 7}/${at}`, 0.01, { parts: 1 + (at % 3) }));
    const answers = await Promise.all(queues.map((queue) => Promise.all(posts.map((each) => queue.submit(each)))));
    for (const [at] of posts.entries()) {
      const outcomes = answers.map((of) => of[at]);
      const texts = new Set(
        outcomes.map((outcome) => (outcome?.kind === 'accepted' ? JSON.stringify(outcome.answer) : 'none')),
      );
      expect(texts.size).toBe(1);
      expect(outcomes.filter((outcome) => outcome?.kind === 'accepted' && !outcome.repeated)).toHaveLength(1);
    }
    expect(await headOfLog(test.db)).toBe(
      posts.reduce((sum, { command }: { command: Add }) => sum + (command.parts ?? 1), 0),
    );
  });

  it('is not held up by a transaction that has written elsewhere', async () => {
    const other = Promise.withResolvers<void>();
    const slow = test.open('log').transaction(async (tx) => {
      await tx.execute(sql`insert into received values ('x', 'x', 'x', 'x', '{}')`);
      await other.promise;
    });
    await openQueue().submit(add('a/1', 1));
    expect(await readLog(test.db, { after: 0, limit: 10 })).toHaveLength(1);
    other.resolve();
    await slow;
  });
});
