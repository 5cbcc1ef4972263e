const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered).sort();
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([field, inside]) => [field, ordered(inside)]);
};

/** The same text for the same JSON: a database may change the order of fields, and lists here are sets. */
export const canonical = (value: object): string => JSON.stringify(ordered(value));

/** Whether two values are the same JSON. Most are the same to the letter, which is quickly seen. */
export const isSameJson = (a: object, b: object): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b);
