import type { IncomingRecord } from '@overgang/event-bus';
import { expect, test } from 'vitest';
import { shareTurns } from './share-turns.ts';

const record = (partition: number, offset: number): IncomingRecord => ({
  topic: 'emne',
  partition,
  offset: String(offset),
  key: 'nokkel',
  value: new Uint8Array(),
  headers: {},
  publishedAt: new Date(0),
});

const gate = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, open: () => resolve() };
};

test('batches that come while one is under way share the next turn, each in its own order', async () => {
  const turns: (readonly IncomingRecord[])[] = [];
  const first = gate();
  const take = shareTurns(async (records) => {
    turns.push(records);
    if (turns.length === 1) await first.promise;
  }, 1);
  const all = [take([record(0, 0)]), take([record(1, 0), record(1, 1)]), take([record(2, 0)])];
  first.open();
  await Promise.all(all);
  expect(turns.map((turn) => turn.map(({ partition, offset }) => `${partition}/${offset}`))).toEqual([
    ['0/0'],
    ['1/0', '1/1', '2/0'],
  ]);
});

test('when a shared turn fails, only the batch at fault is refused', async () => {
  const first = gate();
  let turns = 0;
  const take = shareTurns(async (records) => {
    turns += 1;
    if (turns === 1) await first.promise;
    if (records.some(({ partition }) => partition === 1)) throw new Error('bad');
  }, 1);
  const outcomes = Promise.allSettled([take([record(0, 0)]), take([record(1, 0)]), take([record(2, 0)])]);
  first.open();
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a turn holds no more than two thousand records, unless one batch alone does', async () => {
  const sizes: number[] = [];
  const first = gate();
  const take = shareTurns(async (records) => {
    sizes.push(records.length);
    if (sizes.length === 1) await first.promise;
  }, 1);
  const many = (partition: number, count: number) => Array.from({ length: count }, (_, at) => record(partition, at));
  const all = [take(many(0, 1)), take(many(1, 1_500)), take(many(2, 1_000)), take(many(3, 2_500))];
  first.open();
  await Promise.all(all);
  expect(sizes).toEqual([1, 1_500, 1_000, 2_500]);
});
