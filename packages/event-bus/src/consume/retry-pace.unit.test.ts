import { describe, expect, test } from 'vitest';
import { createRetryPace } from './retry-pace.ts';

const settings = { maxBatch: 500, firstMs: 100, mostMs: 1000 };

describe('the pace of retries', () => {
  test('finds one poisonous record among 500 by halving, without growing waits', () => {
    const pace = createRetryPace(settings);
    const lengths: number[] = [];
    while (pace.length > 1) {
      expect(pace.again('threw', pace.length)).toBe(100);
      lengths.push(pace.length);
    }
    expect(lengths).toEqual([250, 125, 62, 31, 15, 7, 3, 1]);
  });

  test('waits longer each time a single record throws, up to the most', () => {
    const pace = createRetryPace(settings);
    expect([1, 2, 3, 4, 5, 6].map(() => pace.again('threw', 1))).toEqual([100, 200, 400, 800, 1000, 1000]);
  });

  test('keeps the length and grows the wait when the handler asks for later', () => {
    const pace = createRetryPace(settings);
    expect([pace.again('retry-later', 500), pace.again('retry-later', 500)]).toEqual([100, 200]);
    expect(pace.length).toBe(500);
  });

  test('counts attempts, and forgets them when a batch is done', () => {
    const pace = createRetryPace(settings);
    pace.again('threw', 500);
    pace.again('threw', 250);
    expect(pace.attempt).toBe(3);
    pace.done();
    expect([pace.attempt, pace.length]).toEqual([1, 250]);
    pace.done();
    pace.done();
    expect(pace.length).toBe(500);
  });

  test('never waits longer than the most, however long it lasts', () => {
    const pace = createRetryPace(settings);
    for (let i = 0; i < 2000; i++) expect(pace.again('retry-later', 1)).toBeLessThanOrEqual(1000);
  });
});
