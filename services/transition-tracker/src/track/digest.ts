import { hash } from 'node:crypto';

/** The same text for the same JSON: what went through the database has its fields in another order. */
const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const fields: string[] = [];
  for (const [name, inside] of Object.entries(value))
    if (inside !== undefined) fields.push(`${name}:${textOf(inside)}`);
  return `{${fields.sort().join()}}`;
};

/** A short digest of a JSON value. */
export const digest = (value: object): string => hash('sha1', textOf(value), 'base64').slice(0, 16);
