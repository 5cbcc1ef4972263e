/**
 * What a municipality pays for a day, in whole kroner, by the year of the day (FOR-2011-11-18-1115 § 13), as the Directorate
 * of Health has published it. A year that is not here has no price that we know: it is said to be missing, never guessed.
 */
const prices: ReadonlyMap<number, number> = new Map([
  [2014, 4255],
  [2015, 4387],
  [2016, 4505],
  [2017, 4622],
  [2018, 4747],
  [2019, 4885],
  [2020, 5036],
  [2021, 5167],
  [2022, 5306],
  [2023, 5508],
  [2024, 5745],
]);

/** Kroner for one day in that year; undefined where no price is known. */
export const dayPriceIn = (year: number): number | undefined => prices.get(year);
