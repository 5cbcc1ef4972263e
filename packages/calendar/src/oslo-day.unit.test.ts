import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, compareDays, daysBetween, isOsloDay, osloDay, weekdayOf } from './index.ts';

const msPerDay = 86_400_000;
const dayNumbers = fc.integer({ min: -719_528, max: 2_932_896 });
const written = (number: number): string => new Date(number * msPerDay).toISOString().slice(0, 10);

test.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '1900-02-29'])(
  'refuses %s: it does not exist',
  (text) => {
    expect(isOsloDay(text)).toBe(false);
    expect(() => osloDay(text)).toThrow(RangeError);
  },
);

test.each(['', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', '2026/01/01', ' 026-01-01', '2026-0١-01', '-026-01-01'])(
  'refuses %j: it is not written YYYY-MM-DD',
  (text) => {
    expect(isOsloDay(text)).toBe(false);
  },
);

test.each(['2024-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])('knows %s', (text) => {
  expect(osloDay(text)).toBe(text);
});

test('says what is wrong without repeating the text', () => {
  expect(() => osloDay('hemmelig')).toThrow(/^Expected a day that exists, written YYYY-MM-DD$/);
});

test('reads and writes every day as the platform does', () => {
  fc.assert(
    fc.property(dayNumbers, dayNumbers, (a, b) => {
      expect(daysBetween(written(a), written(b))).toBe(b - a);
      expect(addDays(written(a), b - a)).toBe(written(b));
      expect(Math.sign(compareDays(written(a), written(b)))).toBe(Math.sign(a - b));
      expect(weekdayOf(written(a))).toBe(new Date(a * msPerDay).getUTCDay() || 7);
    }),
  );
});

test('refuses to leave the years that four digits can write', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
});
