import { addDays, dayInWords, daysBetween, osloClockOf, osloDayOf, weekdayInWords } from '@overgang/calendar';

/** The clock: 'kl. 14:03'. */
export const clockInWords = (moment: string): string => `kl. ${osloClockOf(moment)}`;

/** 'i dag kl. 14:03', 'i går kl. 09:15', else the day alone: '20. november'. `per` is the present moment. */
export const momentInWords = (moment: string, per: string): string => {
  const day = osloDayOf(moment);
  const today = osloDayOf(per);
  if (day === today) return `i dag ${clockInWords(moment)}`;
  if (day === addDays(today, -1)) return `i går ${clockInWords(moment)}`;
  return dayInWords(day, today);
};

/** A heading for a day of a timeline: 'I dag, fredag 20. november'. */
export const dayHeading = (day: string, today: string): string => {
  const words = `${weekdayInWords(day)} ${dayInWords(day, today)}`;
  if (day === today) return `I dag, ${words}`;
  if (day === addDays(today, -1)) return `I går, ${words}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** How far off a day is: 'i dag', 'i morgen', 'om 12 dager', 'for 3 dager siden'. */
export const distanceInWords = (day: string, today: string): string => {
  const days = daysBetween(today, day);
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgen';
  if (days === -1) return 'i går';
  return days > 0 ? `om ${days} dager` : `for ${-days} dager siden`;
};
