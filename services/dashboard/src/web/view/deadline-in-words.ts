import { addDays, dayInWords, osloDayOf, weekdayInWords, workingDaysBetween } from '@overgang/calendar';
import type { Alvor } from '@overgang/contracts/board';
import { clockInWords } from './moment-in-words.ts';

/** A deadline as the board shows it: how far off, counted in working days, and the day itself. */
export interface DeadlineWords {
  readonly text: string;
  readonly day?: string;
  /** The deadline has passed, or the thing is due at once. */
  readonly isPressing: boolean;
}

const workingDays = (count: number): string => (count === 1 ? '1 virkedag' : `${count} virkedager`);

const lateInWords = (deadline: string, day: string, today: string): string => {
  if (day === today) return `Gikk ut ${clockInWords(deadline)}`;
  const count = workingDaysBetween(day, today);
  return count === 0 ? 'Over frist' : `${workingDays(count)} over frist`;
};

const aheadInWords = (deadline: string, day: string, today: string): string => {
  if (day === today) return `I dag ${clockInWords(deadline)}`;
  if (day === addDays(today, 1)) return 'I morgen';
  const count = workingDaysBetween(today, day);
  return count <= 1 ? 'Neste virkedag' : `Om ${workingDays(count)}`;
};

/**
 * The deadline in words at the moment `per`. Without a deadline, what is critical or late is due 'Straks'; the rest has
 * none. Working days are counted as offices count them: the day itself is not one of them.
 */
export const deadlineInWords = (deadline: string | undefined, per: string, severity: Alvor): DeadlineWords => {
  if (deadline === undefined) {
    const isDueNow = severity === 'kritisk' || severity === 'over-frist';
    return { text: isDueNow ? 'Straks' : 'Ingen frist', isPressing: isDueNow };
  }
  const day = osloDayOf(deadline);
  const today = osloDayOf(per);
  const isLate = Date.parse(deadline) <= Date.parse(per);
  return {
    text: isLate ? lateInWords(deadline, day, today) : aheadInWords(deadline, day, today),
    day: `${weekdayInWords(day).slice(0, 3)}. ${dayInWords(day, today)}`,
    isPressing: isLate,
  };
};
