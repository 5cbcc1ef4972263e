import { dayNumberOfDate } from './day-number.ts';
import { dayOfNumber, type OsloDay, osloDay } from './oslo-day.ts';

const firstOfMonth = (months: number): number =>
  dayNumberOfDate(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);

/**
 * The day that is `count` calendar months later; earlier when negative. The same date of that month, or its last day where
 * it has no such date: 31 January + 1 is 28 February, or 29. A later day never gives an earlier one.
 * @param count a whole number; a year is 12. Throws a RangeError for a text that is no day, and outside the years 0000 to 9999.
 */
export const addMonths = (day: string, count: number): OsloDay => {
  const known = osloDay(day);
  const months = Number(known.slice(0, 4)) * 12 + Number(known.slice(5, 7)) - 1 + count;
  const first = firstOfMonth(months);
  const last = firstOfMonth(months + 1) - 1;
  return dayOfNumber(Math.min(last, first + Number(known.slice(8)) - 1));
};
