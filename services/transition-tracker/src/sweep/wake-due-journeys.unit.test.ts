import { setTimeout as sleep } from 'node:timers/promises';
import { fakeClock } from '@overgang/testing';
import { expect, test } from 'vitest';
import { wakeDueJourneys } from './wake-due-journeys.ts';

/** A sweep over batches of given sizes; when they have run out, nothing is due. */
const sweepOver = (batches: readonly (number | Error)[], pollEveryMs = 3_600_000) => {
  const clock = fakeClock();
  const asked: number[] = [];
  const sweep = wakeDueJourneys({
    wakeSome: async () => {
      const woken = batches[asked.length] ?? 0;
      asked.push(performance.now());
      if (woken instanceof Error) throw woken;
      return woken;
    },
    batch: 10,
    pollEveryMs,
    clock,
  });
  const stopping = new AbortController();
  const run = sweep.run(stopping.signal);
  const stop = async () => {
    stopping.abort();
    await run;
  };
  return { sweep, clock, asked, stop, run };
};

test('goes on at once while batches are full, and rests when one is not', async () => {
  const { asked, stop } = sweepOver([10, 10, 3, 10]);
  await sleep(30);
  expect(asked).toHaveLength(3);
  await stop();
});

test('asks again after a rest, and no more often', async () => {
  const { asked, stop } = sweepOver([], 50);
  await sleep(190);
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(asked.length).toBeLessThanOrEqual(4);
  await stop();
});

test('looks at once when the clock has jumped, or something has moved the moment of judgement', async () => {
  const { sweep, clock, asked, stop } = sweepOver([]);
  await sleep(10);
  clock.advance(1);
  await sleep(10);
  sweep.nudge();
  await sleep(10);
  expect(asked).toHaveLength(3);
  await stop();
});

test('does not sleep over a word that comes while it looks', async () => {
  let asked = 0;
  const sweep = wakeDueJourneys({
    wakeSome: async () => {
      asked += 1;
      if (asked === 1) sweep.nudge();
      return 0;
    },
    batch: 10,
    pollEveryMs: 3_600_000,
    clock: fakeClock(),
  });
  const stopping = new AbortController();
  const run = sweep.run(stopping.signal);
  await sleep(20);
  stopping.abort();
  await run;
  expect(asked).toBe(2);
});

test('passes a failure on, so that it is started again, and ends promptly when told to', async () => {
  const failing = sweepOver([new Error('away')]);
  await expect(failing.run).rejects.toThrow('away');
  const resting = sweepOver([]);
  await sleep(5);
  const asked = performance.now();
  await resting.stop();
  expect(performance.now() - asked).toBeLessThan(500);
});
