import type { Instant } from './instant.ts';
import { closesAtMinutes, opensAtMinutes } from './office-hours.ts';
import { osloDayOf, osloMinutesOf, osloTimeAt } from './oslo-time.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/**
 * The moment `count` working days later at the same clock time in Oslo. It always lies in office hours:
 * before opening counts as opening, after closing as closing, and a day off as the opening of the next working day.
 * So a later start never gives an earlier end. Friday 14:00 + 1 is Monday 14:00; Saturday + 1 is Tuesday 08:00.
 * @param count a whole number, 0 or more; 0 moves the instant into office hours.
 */
export const afterWorkingDays = (instant: Instant, count: number): Date => {
  const startDay = osloDayOf(instant);
  const firstDay = addWorkingDays(startDay, 0);
  const minutes = isWorkingDay(startDay) ? Math.max(osloMinutesOf(instant), opensAtMinutes) : opensAtMinutes;
  const lastDay = addWorkingDays(firstDay, count);
  return osloTimeAt(lastDay, Math.min(minutes, closesAtMinutes(lastDay)));
};
