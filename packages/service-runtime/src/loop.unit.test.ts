import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { type Loop, superviseLoops } from './loop.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const backoff = { firstMs: 5, mostMs: 20, forgetAfterMs: 60_000 };
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

test('starts a loop that throws again and again, and says so in its check', async () => {
  let starts = 0;
  const loop: Loop = {
    name: 'relay',
    health: () => ({ ok: true }),
    run: async (signal) => {
      starts += 1;
      if (starts < 3) throw new Error('database away');
      await untilAborted(signal);
    },
  };
  const supervised = superviseLoops([loop], { logger, backoff });
  await sleep(1);
  expect(await supervised.checks[0]?.check()).toMatchObject({ ok: false });
  await expect.poll(() => starts).toBe(3);
  expect(await supervised.checks[0]?.check()).toEqual({ ok: true });
  await supervised.stop();
});

test('counts a loop that returns before it was told to as broken', async () => {
  let starts = 0;
  const loop: Loop = {
    name: 'sweep',
    health: () => ({ ok: true }),
    run: async () => {
      starts += 1;
    },
  };
  const supervised = superviseLoops([loop], { logger, backoff });
  await expect.poll(() => starts).toBeGreaterThan(2);
  await supervised.stop();
  await supervised.stop();
});
