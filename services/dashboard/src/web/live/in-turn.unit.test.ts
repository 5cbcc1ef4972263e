import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('works at once, then once for all that was asked meanwhile', async () => {
  let done = 0;
  const turn = inTurn(async () => {
    done += 1;
  }, 1000);
  turn.ask();
  turn.ask();
  turn.ask();
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toBe(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(done).toBe(2);
  turn.ask();
  expect(done).toBe(3);
});

test('never works twice at a time', async () => {
  let running = 0;
  let most = 0;
  const slow = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    running -= 1;
  };
  const turn = inTurn(slow, 10);
  for (let asked = 0; asked < 50; asked += 1) {
    turn.ask();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(most).toBe(1);
});

test('does nothing after it was stopped', async () => {
  let done = 0;
  const turn = inTurn(async () => {
    done += 1;
  }, 10);
  turn.ask();
  turn.ask();
  turn.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toBe(1);
});
