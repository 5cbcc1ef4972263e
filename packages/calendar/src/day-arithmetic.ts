import { dayNumberOf } from './day-number.ts';
import { dayOfNumber, type OsloDay } from './oslo-day.ts';

/** The day that is `count` calendar days later; earlier when negative. `count` is a whole number. */
export const addDays = (day: string, count: number): OsloDay => dayOfNumber(dayNumberOf(day) + count);

/** How many calendar days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumberOf(to) - dayNumberOf(from);

/** Below 0 when the first day is earlier, above 0 when it is later, 0 when they are the same. For sorting. */
export const compareDays = (a: string, b: string): number => daysBetween(b, a);

/** The day of the week as ISO counts: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => weekdayOfNumber(dayNumberOf(day));

/** As weekdayOf, for a day number. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
