import { expect, test } from 'vitest';
import { judgeAt, silentAfterMs } from './judge-at.ts';

const minute = 60_000;
const now = Date.parse('2026-11-09T12:00:00Z');
/** Of a door of its own, unless one is named. */
const pulse = (throughAgo: number, heardAgo: number, door: string = crypto.randomUUID()) => ({
  door,
  through: now - throughAgo,
  heardAt: now - heardAgo,
});

test('is the wall clock before any door has spoken', () => {
  expect(judgeAt([], now, now)).toBe(now);
});

test('is what the door that is furthest behind has told us', () => {
  expect(judgeAt([pulse(1_000, 500), pulse(30_000, 500)], now, now - minute)).toBe(now - 30_000);
});

test('is never later than the wall clock', () => {
  expect(judgeAt([pulse(-5_000, 0)], now, now - minute)).toBe(now);
});

test('no longer waits for a door that has been silent', () => {
  const silent = pulse(20 * minute, silentAfterMs + 1);
  expect(judgeAt([silent, pulse(1_000, 500)], now, now - 60 * minute)).toBe(now - 1_000);
});

test('waits for a partition that stands still while its door is heard on another, however long', () => {
  const still = pulse(90 * minute, 90 * minute, 'nav');
  const others = [pulse(1_000, 500, 'nav'), pulse(2_000, 500, 'tsb')];
  expect(judgeAt([still, ...others], now, now - 120 * minute)).toBe(now - 90 * minute);
});

test('counts silence from when we began to listen, so that a restart after an outage waits for what is queued', () => {
  const before = pulse(20 * minute, 20 * minute);
  expect(judgeAt([before, pulse(1_000, 500)], now, now - minute)).toBe(now - 20 * minute);
});

test('waits when every door is silent: then it is the road that is broken', () => {
  expect(judgeAt([pulse(20 * minute, 20 * minute), pulse(30 * minute, 20 * minute)], now, now - 60 * minute)).toBe(
    now - 30 * minute,
  );
});

test('still waits at five minutes to the second after the last word less one, and no longer at five minutes', () => {
  const at = (heardAgo: number) => judgeAt([pulse(20 * minute, heardAgo), pulse(1_000, 500)], now, now - 60 * minute);
  expect(at(silentAfterMs - 1)).toBe(now - 20 * minute);
  expect(at(silentAfterMs)).toBe(now - 1_000);
});
