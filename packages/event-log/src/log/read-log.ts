import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** One event as it stands in the log. */
export interface LogRow {
  /** Also the cursor that continues after this event; at most 2^53. */
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly key: string;
  /** The envelope in the version it was recorded in: parse it, with upcasts, before use. */
  readonly event: unknown;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
}

/**
 * The next events after a position, in order. Reading on from the last row's position never skips one: an event that
 * is not seen yet has a higher position.
 */
export const readLog = async (
  tx: Tx,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<LogRow[]> => {
  const rows = await tx.execute(sql`
    select position, stream, version, key, event, recordedat from event_log
    where position > ${after}::bigint order by position limit ${limit}`);
  return rows.map((row) => ({
    position: Number(row['position']),
    stream: String(row['stream']),
    version: Number(row['version']),
    key: String(row['key']),
    event: row['event'],
    recordedAt: String(row['recordedat']),
  }));
};

/** The last position; 0 for an empty log. */
export const headOfLog = async (tx: Tx): Promise<number> => {
  const [row] = await tx.execute(sql`select max(position) as head from event_log`);
  return Number(row?.['head'] ?? 0);
};
