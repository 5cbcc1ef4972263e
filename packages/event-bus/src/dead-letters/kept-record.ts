import { textArray } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { IncomingRecord } from '../port.ts';

const replacement = '\ufffd';

/** PostgreSQL's text takes everything but NUL. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', replacement);

/** PostgreSQL's json takes NUL and lone surrogates in, and fails when it is asked about a field later. */
const storableHeaders = (headers: IncomingRecord['headers']) =>
  Object.fromEntries(Object.entries(headers).map(([name, text]) => [storable(name), storable(text)]));

/**
 * Records as rows (topic, partition, "offset", key, headers, value, published_at, note), to insert from. `note` is the
 * text that goes with each. Whatever a foreign sender wrote can be stored: a record must never be refused twice.
 */
export const keptRows = (kept: readonly { readonly record: IncomingRecord; readonly note: string }[]): SQL => {
  const texts = (pick: (record: IncomingRecord) => string): SQL => textArray(kept.map(({ record }) => pick(record)));
  return sql`
    select topic, partition::integer, "offset"::bigint, key, headers::json, decode(value, 'base64') as value,
      published_at::timestamptz, note
    from unnest(
      ${texts(({ topic }) => topic)}, ${texts(({ partition }) => `${partition}`)}, ${texts(({ offset }) => offset)},
      ${texts(({ key }) => storable(key))}, ${texts(({ headers }) => JSON.stringify(storableHeaders(headers)))},
      ${texts(({ value }) => Buffer.from(value).toString('base64'))},
      ${texts(({ publishedAt }) => publishedAt.toISOString())}, ${textArray(kept.map(({ note }) => storable(note)))}
    ) as kept (topic, partition, "offset", key, headers, value, published_at, note)`;
};

/** A row of one of the tables, as the record it was. */
export const toRecord = (row: Readonly<Record<string, unknown>>): IncomingRecord => ({
  topic: String(row['topic']),
  partition: Number(row['partition']),
  offset: String(row['offset']),
  key: String(row['key']),
  value: row['value'] as Uint8Array, // bytea arrives as Buffer
  headers: row['headers'] as Record<string, string>, // keptRows wrote them
  publishedAt: new Date(String(row['published_at'])),
});
