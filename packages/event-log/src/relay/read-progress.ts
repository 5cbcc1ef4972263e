import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** How far a log is published, whichever process does it. */
export interface RelayProgress {
  /** The log's last position. */
  readonly head: number;
  /** Published up to and with this. */
  readonly relayed: number;
  /** When the first event that is not published was recorded. */
  readonly oldest?: Date;
}

/** Reads how far the log in this schema is published: for metrics. */
export const readRelayProgress = async (tx: Tx): Promise<RelayProgress> => {
  const [row] = await tx.execute(sql`
    select (select max(position) from event_log) as head, place.relayed, next.recordedat as oldest
    from (select coalesce(max(position), 0) as relayed from relay) as place
    left join lateral (
      select recordedat from event_log where position > place.relayed order by position limit 1
    ) as next on true`);
  const oldest = row?.['oldest'];
  return {
    head: Number(row?.['head'] ?? 0),
    relayed: Number(row?.['relayed'] ?? 0),
    ...(typeof oldest === 'string' && { oldest: new Date(oldest) }),
  };
};
