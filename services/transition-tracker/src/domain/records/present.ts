/** A record with what may be undefined made optional. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The record without the fields that are undefined. */
export const present = <const T extends object>(record: T): Present<T> => {
  const made: Record<string, unknown> = {}; // a loop takes a quarter of the time that entries, filter and fromEntries do
  for (const key in record) {
    const value: unknown = record[key];
    if (value !== undefined) made[key] = value;
  }
  return made as Present<T>; // just filtered
};
