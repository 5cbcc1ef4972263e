/** A record without the fields that are undefined, in type and in fact. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/**
 * The named fields that are there, and nothing else: an event on the bus may carry fields that we do not know, and an
 * observation never does.
 */
export const pick = <T extends object, const K extends keyof T>(
  from: T,
  ...keys: readonly K[]
): Present<Pick<T, K>> => {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked as Present<Pick<T, K>>; // what is required in T is there, and the undefined ones were left out
};
