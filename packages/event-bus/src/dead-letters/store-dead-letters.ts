import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { chunksBySize } from '../chunks-by-size.ts';
import type { IncomingRecord } from '../port.ts';
import { cleanReason } from './clean-reason.ts';
import { keptRows } from './kept-record.ts';

/** A record that could not be taken in, and why: codes and field paths only, never contents. */
export interface Refused {
  readonly record: IncomingRecord;
  readonly reason: string;
}

/**
 * Stores what the consumer cannot take in, within the consumer's own transaction. A record that is stored already (the
 * batch came again) stays as it is. Digits and citations in reasons are masked.
 * @returns the ids of the new ones.
 */
export const storeDeadLetters = async (tx: Tx, refused: readonly Refused[]): Promise<readonly string[]> => {
  const ids: string[] = [];
  const kept = refused.map(({ record, reason }) => ({ record, note: cleanReason(reason), value: record.value }));
  for (const chunk of chunksBySize(kept)) {
    const rows = await tx.execute(sql`
      insert into dead_letter (topic, partition, "offset", key, headers, value, published_at, reason)
      ${keptRows(chunk)}
      on conflict (topic, partition, "offset") do nothing
      returning id`);
    ids.push(...rows.map((row) => String(row['id'])));
  }
  return ids;
};

/** storeDeadLetters for one record; the id, or undefined when it was stored already. */
export const storeDeadLetter = async (tx: Tx, record: IncomingRecord, reason: string): Promise<string | undefined> =>
  (await storeDeadLetters(tx, [{ record, reason }]))[0];
