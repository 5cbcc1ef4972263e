import { hash } from 'node:crypto';

/** The same text for the same JSON: what went through the database has its fields in another order. */
const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const ordered: Record<string, unknown> = {};
  const fields = value as Record<string, unknown>; // any object may be read so
  for (const name of Object.keys(fields).sort()) ordered[name] = inOrder(fields[name]);
  return ordered;
};

/** A short digest of a text. */
export const digestOfText = (text: string): string => hash('sha1', text, 'base64').slice(0, 16);

/** A short digest of a JSON value, whatever the order of its fields. */
export const digest = (value: object): string => digestOfText(JSON.stringify(inOrder(value)));
