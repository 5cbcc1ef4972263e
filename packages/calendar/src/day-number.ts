/** Days are counted from 1 January 1970 = 0, without time zones: a day number is only another spelling of a date. */
const msPerDay = 86_400_000;
const lowest = -719_528; // 0000-01-01
const highest = 2_932_896; // 9999-12-31

const digitsAt = (text: string, start: number, count: number): number => {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

const dash = 45;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** The day number of a date in the Gregorian calendar (Hinnant's days_from_civil). The date must exist. */
export const dayNumberOfDate = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The day number of 'YYYY-MM-DD', or undefined when the text is not a day that exists. */
export const readDayNumber = (text: string): number | undefined => {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  if (!(year >= 0 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return dayNumberOfDate(year, month, day);
};

/** As readDayNumber, but throws a RangeError. The message never repeats the text: it could be anything. */
export const dayNumberOf = (text: string): number => {
  const number = readDayNumber(text);
  if (number === undefined) throw new RangeError('Expected a day that exists, written YYYY-MM-DD');
  return number;
};

const written = (number: number): string => new Date(number * msPerDay).toISOString().slice(0, 10);

const cacheLength = 60_000; // 1970 to 2134: each day is written once
const cache = new Array<string | undefined>(cacheLength);

/** The text 'YYYY-MM-DD' of a day number. Throws a RangeError for a broken number or outside the years 0000 to 9999. */
export const textOfDayNumber = (number: number): string => {
  const known = cache[number];
  if (known !== undefined) return known;
  if (!Number.isInteger(number)) throw new RangeError('Days are counted in whole numbers');
  if (number < lowest || number > highest) throw new RangeError('The day is outside the years 0000 to 9999');
  const text = written(number);
  if (number >= 0 && number < cacheLength) cache[number] = text;
  return text;
};
