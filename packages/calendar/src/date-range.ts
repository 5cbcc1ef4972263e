import { compareDays, daysBetween } from './day-arithmetic.ts';

/** Days from and to, both included. Without `to` it has no end. */
export interface DateRange {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Says whether the day lies in the range. */
export const contains = (range: DateRange, day: string): boolean =>
  compareDays(range.from, day) <= 0 && (range.to === undefined || compareDays(day, range.to) <= 0);

/** Says whether the ranges share at least one day. */
export const overlaps = (a: DateRange, b: DateRange): boolean =>
  (b.to === undefined || compareDays(a.from, b.to) <= 0) && (a.to === undefined || compareDays(b.from, a.to) <= 0);

/** How many nights lie between the two days; 0 when the second is the same day or earlier. */
export const nightsBetween = (from: string, to: string): number => Math.max(0, daysBetween(from, to));
