import { weekdayOfNumber } from './day-arithmetic.ts';
import { dayNumberOfDate } from './day-number.ts';
import { easterSunday } from './easter.ts';
import { holidaysOfYear } from './holidays-of-year.ts';

/** What working-day arithmetic needs to know of one year, worked out once. */
export interface WorkingYear {
  readonly year: number;
  /** Day number of 1 January. */
  readonly firstDay: number;
  /** Name of each public holiday, by day number. */
  readonly holidays: ReadonlyMap<number, string>;
  /** Day numbers of the working days, in order. */
  readonly workingDays: Int32Array;
  /** For each day of the year: how many working days there are before it in the year. */
  readonly workingDaysBefore: Uint16Array;
  /** Day numbers of the days when offices close at noon (they may fall on days off). */
  readonly shortDays: ReadonlySet<number>;
}

const reckon = (year: number): WorkingYear => {
  const firstDay = dayNumberOfDate(year, 1, 1);
  const length = dayNumberOfDate(year + 1, 1, 1) - firstDay;
  const holidays = holidaysOfYear(year);
  const workingDays: number[] = [];
  const workingDaysBefore = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) {
    const day = firstDay + at;
    workingDaysBefore[at] = workingDays.length;
    if (weekdayOfNumber(day) <= 5 && !holidays.has(day)) workingDays.push(day);
  }
  const shortDays = [easterSunday(year) - 4, dayNumberOfDate(year, 12, 24), dayNumberOfDate(year, 12, 31)];
  const ordered = Int32Array.from(workingDays);
  return { year, firstDay, holidays, workingDays: ordered, workingDaysBefore, shortDays: new Set(shortDays) };
};

const known: WorkingYear[] = [];

/** The working days and holidays of a year (0 to 9999), each year worked out at its first use. */
export const workingYear = (year: number): WorkingYear => {
  const found = known[year];
  if (found !== undefined) return found;
  if (!(year >= 0 && year <= 9999)) throw new RangeError('The day is outside the years 0000 to 9999');
  const made = reckon(year);
  known[year] = made;
  return made;
};
