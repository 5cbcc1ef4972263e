import type { Datoperiode } from '@overgang/contracts';
import { dayInWords, wordsOfDay } from './day-in-words.ts';

const certainty = { anslag: 'ca. ', planlagt: 'planlagt ', bekreftet: '' } as const;

/** First and last day as one phrase: '3.–17. mars', '28. mars – 4. april', '28. desember 2026 – 4. januar 2027'. */
export const daysInWords = (first: string, last: string, today?: string): string => {
  if (first === last) return dayInWords(first, today);
  const from = wordsOfDay(first);
  const to = wordsOfDay(last);
  if (from.year !== to.year) return `${from.date} ${from.month} ${from.year} – ${to.date} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.date} ${from.month} – ${dayInWords(last, today)}`;
  return `${from.date}–${dayInWords(last, today)}`;
};

/**
 * A planned date range in bokmål: 'ca. 3.–17. mars, trolig 10. mars'. An estimate says 'ca.', a plan 'planlagt', a
 * confirmed one says the dates alone. The year is named when it differs from that of `today` or within the range.
 */
export const rangeInWords = (range: Datoperiode, today?: string): string => {
  const days = `${certainty[range.visshet]}${daysInWords(range.tidligst, range.senest, today)}`;
  return range.tidligst === range.senest ? days : `${days}, trolig ${dayInWords(range.sannsynlig, today)}`;
};
