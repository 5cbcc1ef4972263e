import { expect, test } from 'vitest';
import { contains, nightsBetween, overlaps } from './index.ts';

test('contains both its ends', () => {
  const range = { from: '2026-03-03', to: '2026-03-17' };
  expect(['2026-03-02', '2026-03-03', '2026-03-17', '2026-03-18'].map((day) => contains(range, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(contains({ from: '2026-03-03' }, '2099-01-01')).toBe(true);
});

const range = (from: string, to?: string) => ({ from, to });

test.each([
  [range('2026-03-01', '2026-03-05'), range('2026-03-05', '2026-03-09'), true],
  [range('2026-03-01', '2026-03-05'), range('2026-03-06', '2026-03-09'), false],
  [range('2026-03-06', '2026-03-09'), range('2026-03-01', '2026-03-05'), false],
  [range('2026-03-01'), range('2030-01-01', '2030-01-02'), true],
  [range('2030-01-03'), range('2030-01-01', '2030-01-02'), false],
  [range('2026-03-01'), range('2030-01-01'), true],
])('%j and %j share a day: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
});

test('counts the nights without a home, and none when the home comes first', () => {
  expect(nightsBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(nightsBetween('2026-03-30', '2026-03-28')).toBe(0);
});
