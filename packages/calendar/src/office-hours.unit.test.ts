import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterWorkingDays, isWorkingDay, officeClosesAt, officeDeadline, osloClockOf, osloDayOf } from './index.ts';

const instants = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') });
const shown = (moment: Date | undefined): string =>
  moment === undefined ? 'day off' : `${osloDayOf(moment)} ${osloClockOf(moment)}`;

test.each([
  ['2026-03-10', '2026-03-10 16:00'],
  ['2026-07-10', '2026-07-10 16:00'],
  ['2026-04-01', '2026-04-01 12:00'],
  ['2026-12-24', '2026-12-24 12:00'],
  ['2026-12-31', '2026-12-31 12:00'],
  ['2026-12-23', '2026-12-23 16:00'],
  ['2026-04-02', 'day off'],
  ['2023-12-24', 'day off'],
])('closes offices on %s: %s', (day, closes) => {
  expect(shown(officeClosesAt(day))).toBe(closes);
});

test('moves what is due on a day off back to the close of the working day before', () => {
  expect(shown(officeDeadline('2026-04-05'))).toBe('2026-04-01 12:00');
  expect(shown(officeDeadline('2026-03-10'))).toBe('2026-03-10 16:00');
});

test.each([
  ['2026-03-13T14:00:00+01:00', 1, '2026-03-16 14:00'],
  ['2026-03-27T14:00:00+01:00', 1, '2026-03-30 14:00'],
  ['2026-03-14T14:00:00+01:00', 1, '2026-03-17 08:00'],
  ['2026-03-13T23:00:00+01:00', 1, '2026-03-16 16:00'],
  ['2026-03-13T03:00:00+01:00', 1, '2026-03-16 08:00'],
  ['2026-03-31T14:00:00+02:00', 1, '2026-04-01 12:00'],
  ['2026-04-01T14:00:00+02:00', 1, '2026-04-07 14:00'],
  ['2026-03-14T14:00:00+01:00', 0, '2026-03-16 08:00'],
  ['2026-03-13T14:00:00+01:00', 3, '2026-03-18 14:00'],
])('reckons from %s and %i working days to %s', (start, count, end) => {
  expect(shown(afterWorkingDays(start, count))).toBe(end);
});

test('never ends earlier for a later start or a higher count, and always ends in office hours', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 5e8 }), fc.integer({ min: 0, max: 20 }), (start, later, count) => {
      const end = afterWorkingDays(start, count);
      expect(afterWorkingDays(start + later, count) >= end).toBe(true);
      expect(afterWorkingDays(start, count + 1) > end).toBe(true);
      expect(isWorkingDay(osloDayOf(end))).toBe(true);
      expect(osloClockOf(end) >= '08:00' && osloClockOf(end) <= '16:00').toBe(true);
    }),
  );
});
