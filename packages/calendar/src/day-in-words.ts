import { weekdayOf } from './day-arithmetic.ts';
import { osloDay } from './oslo-day.ts';

const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;

/** The parts of a day as bokmål writes them: '10.', 'mars', '2026'. */
export const wordsOfDay = (day: string): { readonly date: string; readonly month: string; readonly year: string } => {
  const known = osloDay(day);
  return {
    date: `${Number(known.slice(8))}.`,
    month: months[Number(known.slice(5, 7)) - 1] ?? '',
    year: known.slice(0, 4),
  };
};

/** The day of the week in bokmål: 'tirsdag'. */
export const weekdayInWords = (day: string): string => weekdays[weekdayOf(day) - 1] ?? '';

/**
 * The day in bokmål: '10. mars', and '10. mars 2027' when the year is not that of `today`.
 * Without `today` the year is left out.
 */
export const dayInWords = (day: string, today?: string): string => {
  const { date, month, year } = wordsOfDay(day);
  const isThisYear = today === undefined || year === today.slice(0, 4);
  return isThisYear ? `${date} ${month}` : `${date} ${month} ${year}`;
};
