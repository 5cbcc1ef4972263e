import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from './add-months.ts';
import { addDays } from './day-arithmetic.ts';

test.each([
  ['2026-06-02', 12, '2027-06-02'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2028-02-29', 48, '2032-02-29'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-11-30', 1, '2026-12-30'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2027-01-15', -6, '2026-07-15'],
  ['2027-01-15', 0, '2027-01-15'],
])('%s and %i months is %s', (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected);
});

test('a later day never gives an earlier one', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (from, count) => {
      expect(addMonths(addDays(from, 1), count) >= addMonths(from, count)).toBe(true);
    }),
  );
});

test('refuses a text that is no day', () => {
  expect(() => addMonths('2027-02-29', 1)).toThrow(RangeError);
});
