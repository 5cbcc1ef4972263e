import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, osloClockOf, osloDayOf, osloTime, startOfOsloDay } from './index.ts';

const truth = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});
const instants = fc.integer({ min: Date.parse('1996-01-01T00:00:00Z'), max: Date.parse('2099-12-31T22:59:59Z') });

test('shows the day and the clock that Intl shows', () => {
  fc.assert(
    fc.property(instants, (ms) => {
      expect(`${osloDayOf(ms)} ${osloClockOf(ms)}`).toBe(truth.format(ms));
    }),
    { numRuns: 2_000 },
  );
});

test('shows what Intl shows around every change of clocks', () => {
  for (let year = 1996; year < 2100; year += 1) {
    for (const month of [2, 9]) {
      for (let hour = 24 * 24; hour < 31 * 24; hour += 1) {
        const ms = Date.UTC(year, month, 1, hour, -1);
        const shown = `${osloDayOf(ms)} ${osloClockOf(ms)}`;
        if (shown !== truth.format(ms)) expect.fail(`${shown} is not ${truth.format(ms)}`);
      }
    }
  }
});

test('finds the instant of each clock time that exists once', () => {
  fc.assert(
    fc.property(instants, (ms) => {
      const whole = Math.floor(ms / 60_000) * 60_000;
      const found = osloTime(osloDayOf(whole), osloClockOf(whole)).getTime();
      expect([whole, whole - 3_600_000]).toContain(found);
      expect(truth.format(found)).toBe(truth.format(whole));
    }),
  );
});

test('starts every day at midnight, 23 to 25 hours after the day before', () => {
  fc.assert(
    fc.property(instants, (ms) => {
      const day = osloDayOf(ms);
      const start = startOfOsloDay(day).getTime();
      const hours = (startOfOsloDay(addDays(day, 1)).getTime() - start) / 3_600_000;
      expect(osloClockOf(start)).toBe('00:00');
      expect([23, 24, 25]).toContain(hours);
      expect(ms >= start && ms < start + hours * 3_600_000).toBe(true);
    }),
  );
});

test('moves a clock time that March skips an hour on, and takes the first of those that October repeats', () => {
  expect(osloTime('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(osloTime('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test('takes a Date, milliseconds and texts with an offset alike', () => {
  const text = '2026-06-30T22:00:00Z';
  expect(osloDayOf(text)).toBe('2026-07-01');
  expect(osloDayOf('2026-07-01T00:00:00.123+02:00')).toBe('2026-07-01');
  expect(osloDayOf(new Date(text))).toBe('2026-07-01');
  expect(osloDayOf(Date.parse(text))).toBe('2026-07-01');
});

test.each(['2026-07-01T00:00:00', '2026-07-01', 'i morgen', '2026-13-01T00:00:00Z'])(
  'refuses the moment %j',
  (text) => {
    expect(() => osloDayOf(text)).toThrow(RangeError);
  },
);

test.each(['24:00', '8:00', '12:60', '12.00', ''])('refuses the clock time %j', (clock) => {
  expect(() => osloTime('2026-01-01', clock)).toThrow(RangeError);
});
