import { dayNumberOfDate } from './day-number.ts';
import { easterSunday } from './easter.ts';

const fixed = [
  [1, 1, '1. nyttårsdag'],
  [5, 1, 'arbeidernes dag'],
  [5, 17, 'grunnlovsdagen'],
  [12, 25, '1. juledag'],
  [12, 26, '2. juledag'],
] as const;

const daysFromEaster = [
  [-3, 'skjærtorsdag'],
  [-2, 'langfredag'],
  [0, '1. påskedag'],
  [1, '2. påskedag'],
  [39, 'Kristi himmelfartsdag'],
  [49, '1. pinsedag'],
  [50, '2. pinsedag'],
] as const;

/**
 * The public holidays of a year by day number, named in bokmål. Two that fall together share the name
 * ('grunnlovsdagen og 2. pinsedag'). As the law has been since 1947; Sundays that are only Sundays are not among them.
 */
export const holidaysOfYear = (year: number): ReadonlyMap<number, string> => {
  const easter = easterSunday(year);
  const all: readonly (readonly [number, string])[] = [
    ...fixed.map(([month, day, name]) => [dayNumberOfDate(year, month, day), name] as const),
    ...daysFromEaster.map(([days, name]) => [easter + days, name] as const),
  ];
  const holidays = new Map<number, string>();
  for (const [number, name] of all) {
    const already = holidays.get(number);
    holidays.set(number, already === undefined ? name : `${already} og ${name}`);
  }
  return holidays;
};
