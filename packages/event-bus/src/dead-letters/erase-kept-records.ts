import { type Tx, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { storable } from './kept-record.ts';

/** Deletes every dead letter and parked event of these keys, when a person is to be forgotten; how many there were. */
export const eraseKeptRecords = async (tx: Tx, keys: readonly string[]): Promise<number> => {
  const wanted = textArray(keys.map(storable));
  const letters = await tx.execute(sql`delete from dead_letter where key = any(${wanted}) returning 1`);
  const parked = await tx.execute(sql`delete from parked_event where key = any(${wanted}) returning 1`);
  return letters.length + parked.length;
};
