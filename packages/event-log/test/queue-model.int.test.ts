import { fakeClock, useTestDatabase } from '@overgang/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventLogMigrations, type Outcome, openCommandQueue, readLog, type Submission } from '../src/index.ts';
import { type Add, type Added, add, counter, rules } from './counter.ts';

const test = useTestDatabase({ schema: 'log', migrations: eventLogMigrations });
const clock = fakeClock();

/** Few streams, ids and amounts, so that everything meets everything. */
const arbitrarySubmission = (): fc.Arbitrary<Submission<Add>> =>
  fc
    .record({
      stream: fc.constantFrom('a', 'b', 'c'),
      id: fc.integer({ min: 1, max: 12 }).map(String),
      by: fc.integer({ min: 0, max: 5 }),
      parts: fc.integer({ min: 1, max: 3 }),
      alsoRead: fc.option(fc.subarray(['a', 'b', 'c']), { nil: undefined }),
      follows: fc.option(
        fc.integer({ min: 1, max: 12 }).map((id) => ({ source: 'urn:test', id: String(id) })),
        { nil: undefined },
      ),
    })
    .map(({ stream, id, by, parts, alsoRead, follows }) => ({
      ...add(`${stream}/${id}`, by, { parts }),
      ...(alsoRead && { alsoRead }),
      ...(follows && { follows }),
    }));

interface Logged {
  readonly stream: string;
  readonly version: number;
  readonly event: Added;
}

/** The queue as one would write it without a database, a batch or a second caller. */
const openModel = () => {
  const log: Logged[] = [];
  const received = new Map<string, { hash: string; stream: string; answer: unknown }>();
  const submit = (post: Submission<Add>): unknown => {
    const before = received.get(post.id);
    if (before)
      return before.hash === post.contentHash
        ? { kind: 'accepted', repeated: true, answer: before.answer }
        : { kind: 'id-reused' };
    const stream = (post.follows && received.get(post.follows.id)?.stream) ?? post.stream;
    const streams = new Set([stream, ...(post.alsoRead ?? [])]);
    const sum = log.filter((row) => streams.has(row.stream)).reduce((total, row) => total + row.event.by, 0);
    const decision = counter.decide(post.command, sum);
    if (decision.kind === 'refused') return decision;
    const recordedAt = clock.now().toISOString();
    const placed = decision.events.map((event) => {
      const version = log.filter((row) => row.stream === stream).length + 1;
      log.push({ stream, version, event: rules.stamp(event, recordedAt) });
      return { stream, version, position: log.length };
    });
    const answer = { recordedAt, events: placed };
    received.set(post.id, { hash: post.contentHash, stream, answer });
    return { kind: 'accepted', repeated: false, answer };
  };
  return { log, submit };
};

describe('a command queue, against a simple model', () => {
  it('gives every caller the same outcome, and leaves the same log, however the commands fall into batches', async () => {
    const arbitraryRun = fc.record({
      posts: fc.array(fc.array(arbitrarySubmission(), { maxLength: 12 }), { maxLength: 5 }),
      maxBatch: fc.integer({ min: 1, max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(arbitraryRun, async ({ posts, maxBatch }) => {
        await test.clear();
        const model = openModel();
        const queue = openCommandQueue({ db: test.db, decider: counter, clock, ...rules, maxBatch });
        for (const together of posts) {
          const expected = together.map((post) => model.submit(post));
          const outcomes: Outcome<'too-much'>[] = await Promise.all(together.map((post) => queue.submit(post)));
          expect(outcomes).toEqual(expected);
        }
        const rows = await readLog(test.db, { after: 0, limit: 10_000 });
        expect(rows.map(({ stream, version, event }) => ({ stream, version, event }))).toEqual(model.log);
      }),
      { numRuns: 150 },
    );
  });
});
