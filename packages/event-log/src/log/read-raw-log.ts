import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** A row for publishing: the event both as the text that goes out, and parsed. */
export interface RawRow {
  readonly position: number;
  readonly key: string;
  readonly text: string;
  readonly event: unknown;
}

export const readRawLog = async (
  tx: Tx,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<RawRow[]> => {
  const rows = await tx.execute(sql`
    select position, key, event::text as text from event_log
    where position > ${after}::bigint order by position limit ${limit}`);
  return rows.map((row) => {
    const text = String(row['text']);
    return { position: Number(row['position']), key: String(row['key']), text, event: JSON.parse(text) };
  });
};
