import { expect, test } from 'vitest';
import { createRestartPace } from './restart-pace.ts';

test('waits a second, doubles the wait up to half a minute, and begins anew after a minute of life', () => {
  const pace = createRestartPace();
  expect([0, 10, 10, 10, 10, 10, 10].map((livedMs) => pace.after(livedMs))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  expect([60_000, 10].map((livedMs) => pace.after(livedMs))).toEqual([1_000, 2_000]);
});
