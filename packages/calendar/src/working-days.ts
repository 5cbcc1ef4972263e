import { dayNumberOf } from './day-number.ts';
import { dayOfNumber, type OsloDay } from './oslo-day.ts';
import { type WorkingYear, workingYear } from './working-year.ts';

const yearOf = (day: string): WorkingYear => workingYear(Number(day.slice(0, 4)));

const countBefore = (year: WorkingYear, number: number): number => year.workingDaysBefore[number - year.firstDay] ?? 0;

const worksOn = (year: WorkingYear, number: number): boolean => year.workingDays[countBefore(year, number)] === number;

/** The name of the public holiday in bokmål, or undefined. Saturdays and plain Sundays are no public holidays. */
export const publicHoliday = (day: string): string | undefined => {
  const number = dayNumberOf(day);
  return yearOf(day).holidays.get(number);
};

/** Monday to Friday and no public holiday. Days when offices close at noon are working days. */
export const isWorkingDay = (day: string): boolean => {
  const number = dayNumberOf(day);
  return worksOn(yearOf(day), number);
};

/** The working day with that place in the year, counted from 0; places outside lead into the years around it. */
const workingDayAt = (year: WorkingYear, place: number): OsloDay => {
  let at = place;
  let inYear = year;
  while (at < 0) {
    inYear = workingYear(inYear.year - 1);
    at += inYear.workingDays.length;
  }
  while (at >= inYear.workingDays.length) {
    at -= inYear.workingDays.length;
    inYear = workingYear(inYear.year + 1);
  }
  return dayOfNumber(inYear.workingDays[at] ?? Number.NaN);
};

/**
 * The `count`-th working day after the day, or before it when negative; the day itself never counts.
 * 0 gives the day itself, or the next working day after a day off.
 */
export const addWorkingDays = (day: string, count: number): OsloDay => {
  const number = dayNumberOf(day);
  const year = yearOf(day);
  const startsOnDayOff = !worksOn(year, number);
  return workingDayAt(year, countBefore(year, number) + count - (startsOnDayOff && count > 0 ? 1 : 0));
};

/** The day itself when it is a working day, else the last one before it. */
export const lastWorkingDayOnOrBefore = (day: string): OsloDay =>
  isWorkingDay(day) ? addWorkingDays(day, 0) : addWorkingDays(day, -1);

/** The day itself when it is a working day, else the first one after it. */
export const firstWorkingDayOnOrAfter = (day: string): OsloDay => addWorkingDays(day, 0);

const countUpTo = (day: string): number => countBefore(yearOf(day), dayNumberOf(day));

/**
 * How many working days the second day lies after the first: `workingDaysBetween(a, addWorkingDays(a, n))` is n.
 * Forwards it counts the second day and not the first; backwards it is negative.
 */
export const workingDaysBetween = (from: string, to: string): number => {
  if (dayNumberOf(to) < dayNumberOf(from)) return countForwards(to, from, false);
  return countForwards(from, to, true);
};

const countForwards = (early: string, late: string, countsLate: boolean): number => {
  let count = countUpTo(late) - countUpTo(early);
  for (let year = yearOf(early).year; year < yearOf(late).year; year += 1)
    count += workingYear(year).workingDays.length;
  if (!countsLate) return count === 0 ? 0 : -count;
  return count + (isWorkingDay(late) ? 1 : 0) - (isWorkingDay(early) ? 1 : 0);
};
