import type { Database, Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/**
 * Runs a read as the role that row-level security guards, let in to these audiences only. What code forgets to filter,
 * the database does not show. Read-only, and one moment in time for everything that is read.
 */
export const asReader = <T>(db: Database, audiences: readonly string[], read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('overgang.audiences', ${audiences.join(' ')}, true),
        set_config('role', 'overgang_board_reader', true)`);
      return await read(tx);
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
