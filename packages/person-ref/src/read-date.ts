const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** What the first six digits of a fødselsnummer or D-number say. */
export interface DateDigits {
  readonly day: number;
  readonly month: number;
  /** The last two digits of the year; the century is not in them. */
  readonly year: number;
  readonly isDNumber: boolean;
  /** How much was added to the month: 80 by Skatteetaten's test population, 40 in a help number of one hospital. */
  readonly addedToMonth: 0 | 40 | 80;
}

const addedTo = (month: number): 0 | 40 | 80 => (month > 80 ? 80 : month > 40 ? 40 : 0);

/** Reads the date digits, with the marks taken off day and month. */
export const readDate = (digits: string): DateDigits => {
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const isDNumber = day > 40;
  const addedToMonth = addedTo(month);
  return {
    day: isDNumber ? day - 40 : day,
    month: month - addedToMonth,
    year: Number(digits.slice(4, 6)),
    isDNumber,
    addedToMonth,
  };
};

/**
 * Says whether such a date exists. The century is unknown (numbers from 2032 do not tell it), so 29 February counts in
 * every fourth year, 00 too, as in Skatteetaten's own check.
 */
export const dateExists = ({ day, month, year }: DateDigits): boolean => {
  const length = month === 2 && year % 4 !== 0 ? 28 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
};
