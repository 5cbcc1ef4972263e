export { addMonths } from './add-months.ts';
export { afterWorkingDays } from './after-working-days.ts';
export { contains, type DateRange, nightsBetween, overlaps } from './date-range.ts';
export { addDays, compareDays, daysBetween, weekdayOf } from './day-arithmetic.ts';
export { dayInWords, weekdayInWords } from './day-in-words.ts';
export type { Instant } from './instant.ts';
export { officeClosesAt, officeDeadline } from './office-hours.ts';
export { isOsloDay, type OsloDay, osloDay } from './oslo-day.ts';
export { osloClockOf, osloDayOf, osloTime, startOfOsloDay } from './oslo-time.ts';
export { daysInWords, rangeInWords } from './range-in-words.ts';
export {
  addWorkingDays,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  publicHoliday,
  workingDaysBetween,
} from './working-days.ts';
