import { dayNumberOf, readDayNumber, textOfDayNumber } from './day-number.ts';

declare const brand: unique symbol;

/**
 * A day in Norway, 'YYYY-MM-DD'. Every function of this package gives this type, and takes any string that is a day
 * (contracts call it Dato): a text that is not one throws a RangeError.
 */
export type OsloDay = string & { readonly [brand]: 'OsloDay' };

/** The text as an OsloDay. Throws a RangeError when it is not a day that exists. */
export const osloDay = (text: string): OsloDay => dayOfNumber(dayNumberOf(text));

/** Says whether the text is a day that exists, written YYYY-MM-DD. */
export const isOsloDay = (text: string): text is OsloDay => readDayNumber(text) !== undefined;

/** The OsloDay of a day number (see day-number.ts); this is the only place that gives the brand. */
export const dayOfNumber = (number: number): OsloDay => textOfDayNumber(number) as OsloDay;
