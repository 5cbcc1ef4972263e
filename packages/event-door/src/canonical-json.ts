/** JSON with the keys of every object in order, so that the same content is the same text. Takes plain JSON values. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder) ?? 'null';

const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
