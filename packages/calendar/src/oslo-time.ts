import { dayNumberOf } from './day-number.ts';
import { epochMsOf, type Instant } from './instant.ts';
import { dayOfNumber, type OsloDay } from './oslo-day.ts';
import { osloOffsetAt } from './summer-time.ts';

const msPerMinute = 60_000;
const msPerHour = 3_600_000;
const msPerDay = 86_400_000;

/** The day it is in Oslo at that instant. */
export const osloDayOf = (instant: Instant): OsloDay => {
  const ms = epochMsOf(instant);
  return dayOfNumber(Math.floor((ms + osloOffsetAt(ms)) / msPerDay));
};

/** How many minutes Oslo's clocks show past midnight at that instant (0 to 1439). */
export const osloMinutesOf = (instant: Instant): number => {
  const ms = epochMsOf(instant);
  const local = ms + osloOffsetAt(ms);
  return Math.floor((local - Math.floor(local / msPerDay) * msPerDay) / msPerMinute);
};

/** The clock in Oslo at that instant, 'HH:MM'. */
export const osloClockOf = (instant: Instant): string => {
  const minutes = osloMinutesOf(instant);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** As osloTime, with the clock in minutes past midnight. */
export const osloTimeAt = (day: string, minutes: number): Date => {
  const local = dayNumberOf(day) * msPerDay + minutes * msPerMinute;
  const asSummer = local - 2 * msPerHour;
  return new Date(osloOffsetAt(asSummer) === 2 * msPerHour ? asSummer : local - msPerHour);
};

/**
 * The instant when the clocks in Oslo show 'HH:MM' on that day. Of a clock time that comes twice (October) the first;
 * one that is skipped (March) moves an hour on, so 02:30 becomes 03:30. Throws a RangeError for what is no clock time.
 */
export const osloTime = (day: string, clock: string): Date => {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (parts === null) throw new RangeError('Expected a clock time, HH:MM');
  return osloTimeAt(day, Number(parts[1]) * 60 + Number(parts[2]));
};

/** The instant when that day begins in Oslo: midnight, which no change of clocks touches. */
export const startOfOsloDay = (day: string): Date => osloTimeAt(day, 0);
