import type postgres from 'postgres';

const timestamptz = 1184;
const jsonTypes = [114, 3802];

/**
 * drizzle() sets the client's conversions to 'leave as is', for its own column types. Without them, timestamptz would
 * arrive in PostgreSQL's notation, and a Date or an object as parameter would throw. Put back what plain SQL needs:
 * timestamptz → ISO 8601 in UTC with milliseconds; Date → ISO; objects → JSON text.
 */
export const restoreConversions = (client: postgres.Sql): void => {
  const { parsers, serializers } = client.options;
  parsers[timestamptz] = toIso;
  serializers[timestamptz] = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
  for (const type of jsonTypes)
    serializers[type] = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
};

/** '2026-11-22 08:00:00.5+00' → '2026-11-22T08:00:00.500Z'; 'infinity' stays as it is. */
const toIso = (text: string): string => {
  const at = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
};
