import { weekdayOfNumber } from './day-arithmetic.ts';
import { dayNumberOfDate } from './day-number.ts';

const msPerHour = 3_600_000;
const msPerDay = 86_400_000;

interface SummerTime {
  readonly from: number;
  readonly to: number;
}

const lastSundayAt1Utc = (year: number, month: 3 | 10): number => {
  const lastOfMonth = dayNumberOfDate(year, month, 31);
  return (lastOfMonth - (weekdayOfNumber(lastOfMonth) % 7)) * msPerDay + msPerHour;
};

const known: SummerTime[] = [];

const summerTimeOf = (year: number): SummerTime => {
  const found = known[year];
  if (found !== undefined) return found;
  const made = { from: lastSundayAt1Utc(year, 3), to: lastSundayAt1Utc(year, 10) };
  if (year >= 1970 && year < 2200) known[year] = made;
  return made;
};

const msPerMeanYear = 365.2425 * msPerDay;

/**
 * How far Oslo's clocks are ahead of UTC at an instant, in milliseconds: the rule of the EU, which Norway follows.
 * Right from 1996 on; earlier instants are treated by the same rule.
 */
export const osloOffsetAt = (epochMs: number): number => {
  // The mean year errs by a day or two at New Year, far from both changes.
  const { from, to } = summerTimeOf(Math.floor(1970 + epochMs / msPerMeanYear));
  return epochMs >= from && epochMs < to ? 2 * msPerHour : msPerHour;
};
