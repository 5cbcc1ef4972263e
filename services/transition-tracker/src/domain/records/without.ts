/** The record without the named optional fields. */
export const without = <T extends object, const K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> => {
  const rest: Partial<T> = { ...record };
  for (const key of keys) delete rest[key];
  return rest as Omit<T, K>; // all others are still there
};
