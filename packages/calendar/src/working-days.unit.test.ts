import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  compareDays,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  type OsloDay,
  publicHoliday,
  weekdayOf,
  workingDaysBetween,
} from './index.ts';

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
const counts = fc.integer({ min: -600, max: 600 });

const stepwise = (day: OsloDay, count: number): OsloDay => {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(at) ? 1 : 0) at = addDays(at, Math.sign(count));
  return at;
};

test.each([
  ['2024-03-28', 'skjærtorsdag'],
  ['2024-03-29', 'langfredag'],
  ['2024-03-31', '1. påskedag'],
  ['2024-04-01', '2. påskedag'],
  ['2026-01-01', '1. nyttårsdag'],
  ['2026-05-01', 'arbeidernes dag'],
  ['2026-05-14', 'Kristi himmelfartsdag'],
  ['2026-05-17', 'grunnlovsdagen'],
  ['2026-05-24', '1. pinsedag'],
  ['2026-05-25', '2. pinsedag'],
  ['2026-12-25', '1. juledag'],
  ['2026-12-26', '2. juledag'],
  ['2027-05-17', 'grunnlovsdagen og 2. pinsedag'],
  ['2008-05-01', 'arbeidernes dag og Kristi himmelfartsdag'],
  ['2026-12-24', undefined],
  ['2026-04-01', undefined],
])('calls %s %s', (day, name) => {
  expect(publicHoliday(day)).toBe(name);
});

test.each([
  '1818-03-22',
  '1943-04-25',
  '1961-04-02',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2038-04-25',
  '2285-03-22',
])('knows that Easter Sunday is %s', (day) => {
  expect(publicHoliday(day)).toBe('1. påskedag');
});

test('has a working day on Monday to Friday unless it is a public holiday', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(isWorkingDay(day)).toBe(weekdayOf(day) <= 5 && publicHoliday(day) === undefined);
    }),
  );
});

test('adds working days as somebody who leafs through the calendar', () => {
  fc.assert(
    fc.property(days, counts, (day, count) => {
      const expected = count === 0 ? firstWorkingDayOnOrAfter(day) : stepwise(day, count);
      expect(addWorkingDays(day, count)).toBe(expected);
    }),
  );
});

test('counts back what it added', () => {
  fc.assert(
    fc.property(days, counts, (day, count) => {
      fc.pre(count !== 0 || isWorkingDay(day));
      expect(workingDaysBetween(day, addWorkingDays(day, count))).toBe(count);
    }),
  );
});

test('counts as somebody who leafs through the calendar', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 500 }), (from, width) => {
      const to = addDays(from, width);
      const between = Array.from({ length: width + 1 }, (_, at) => addDays(from, at)).filter(isWorkingDay);
      expect(workingDaysBetween(from, to)).toBe(between.filter((day) => day !== from).length);
      expect(0 - workingDaysBetween(to, from)).toBe(between.filter((day) => day !== to).length);
    }),
  );
});

test('moves a day off back to the working day before, or on to the next, and leaves a working day alone', () => {
  expect(lastWorkingDayOnOrBefore('2026-04-06')).toBe('2026-04-01');
  expect(firstWorkingDayOnOrAfter('2026-04-02')).toBe('2026-04-07');
  fc.assert(
    fc.property(days, (day) => {
      const before = lastWorkingDayOnOrBefore(day);
      const after = firstWorkingDayOnOrAfter(day);
      expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true);
      expect(compareDays(before, day) <= 0 && compareDays(day, after) <= 0).toBe(true);
      if (isWorkingDay(day)) expect([before, after]).toEqual([day, day]);
    }),
  );
});

test('refuses to leave the years that four digits can write', () => {
  expect(() => addWorkingDays('9999-12-31', 5)).toThrow(RangeError);
  expect(() => addWorkingDays('0000-01-03', -5)).toThrow(RangeError);
});
