import { dayNumberOf } from './day-number.ts';
import { osloTimeAt } from './oslo-time.ts';
import { isWorkingDay, lastWorkingDayOnOrBefore } from './working-days.ts';
import { workingYear } from './working-year.ts';

/** When offices open, in minutes past midnight. */
export const opensAtMinutes = 8 * 60;

const closesAtMinutesUsually = 16 * 60; // the late side: nobody is called overdue while an office may still be open
const closesAtMinutesOnShortDays = 12 * 60;

/** When offices close on a working day, in minutes past midnight. */
export const closesAtMinutes = (day: string): number => {
  const number = dayNumberOf(day);
  return workingYear(Number(day.slice(0, 4))).shortDays.has(number)
    ? closesAtMinutesOnShortDays
    : closesAtMinutesUsually;
};

/**
 * The moment offices close that day: 16:00 in Oslo, and 12:00 on the Wednesday before Easter, 24 and 31 December.
 * Undefined on days off.
 */
export const officeClosesAt = (day: string): Date | undefined =>
  isWorkingDay(day) ? osloTimeAt(day, closesAtMinutes(day)) : undefined;

/** The last moment to do on an office day what is due that day: a day off moves back to the working day before it. */
export const officeDeadline = (day: string): Date => {
  const workingDay = lastWorkingDayOnOrBefore(day);
  return osloTimeAt(workingDay, closesAtMinutes(workingDay));
};
