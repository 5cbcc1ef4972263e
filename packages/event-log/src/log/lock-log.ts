import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/**
 * Takes the log's lock until the transaction ends. Positions are given under it, so their order is the order of
 * commits, and a reader's cursor never skips an event that commits later.
 */
export const lockLog = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || '.event_log', 0))`);
};
