/** The smallest of those that are there; undefined when none is. Works for instants and for days. */
export const earliest = <T extends number | string>(...moments: readonly (T | undefined)[]): T | undefined => {
  let first: T | undefined;
  for (const moment of moments) if (moment !== undefined && (first === undefined || moment < first)) first = moment;
  return first;
};
