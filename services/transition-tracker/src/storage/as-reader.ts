import type { Database, Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** A moment's view of the board, as somebody may see it. */
export interface BoardView {
  readonly tx: Tx;
  /** Where the log ended at that moment: what is read has everything up to here, and nothing beyond. */
  readonly position: number;
}

/**
 * Runs a read as the role that row-level security guards, let in to these audiences only. What code forgets to filter,
 * the database does not show. Read-only, and one moment in time for everything that is read.
 */
export const asReader = <T>(
  db: Database,
  audiences: readonly string[],
  read: (view: BoardView) => Promise<T>,
): Promise<T> =>
  db.transaction(
    async (tx) => {
      const [row] = await tx.execute(sql`
        select (select max(position) from event_log) as position,
          set_config('overgang.audiences', ${audiences.join(' ')}, true),
          set_config('role', 'overgang_board_reader', true)`);
      return await read({ tx, position: Number(row?.['position'] ?? 0) });
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
