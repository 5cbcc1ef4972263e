import { expect, test } from 'vitest';
import { openStreamPace } from './stream-pace.ts';

const limits = { perSecond: 1_000, mostMs: 20 };

/** How long a rest really takes, in milliseconds. */
const rested = async (rest: (signal: AbortSignal) => Promise<void>): Promise<number> => {
  const began = process.hrtime.bigint();
  await rest(new AbortController().signal);
  return Number(process.hrtime.bigint() - began) / 1e6;
};

test('a stream rests longer the more there are, but never longer than the most', async () => {
  const pace = openStreamPace(limits);
  const first = pace.join();
  const others = Array.from({ length: 14 }, () => pace.join());
  expect(await rested(first.rest)).toBeGreaterThanOrEqual(14);
  for (let more = 0; more < 1_000; more++) pace.join();
  expect(await rested(first.rest)).toBeLessThan(500);
  for (const other of others) other.leave();
});

test('a stream that ends twice leaves once', async () => {
  const pace = openStreamPace({ perSecond: 50, mostMs: 1_000 });
  const [one, two] = [pace.join(), pace.join()];
  one.leave();
  one.leave();
  expect(await rested(two.rest)).toBeGreaterThanOrEqual(19);
});

test('a rest ends when the client goes', async () => {
  const gone = AbortSignal.abort();
  await expect(openStreamPace({ perSecond: 1, mostMs: 60_000 }).join().rest(gone)).resolves.toBeUndefined();
});
