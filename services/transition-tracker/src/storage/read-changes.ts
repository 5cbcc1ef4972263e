import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** One change of the board, at its place in the log. */
export interface SeenChange {
  readonly position: number;
  /** Absent: the list of unmatched events changed. */
  readonly transitionId: string | undefined;
}

/**
 * What changed for these audiences after a position, in order, each transition once a position. About `limit` changes are
 * looked through; a position is never cut in two.
 */
export const readChanges = async (
  tx: Tx,
  { audiences, after, limit }: { audiences: readonly string[]; after: number; limit: number },
): Promise<readonly SeenChange[]> => {
  const rows = await tx.execute(sql`
    select distinct position, transition_id from board_change
    where audience in (select jsonb_array_elements_text(${json(audiences)}))
      and position > ${after} and position <= (
        select max(position) from (select position from board_change
          where position > ${after} order by position limit ${limit}) as next)
    order by position`);
  return rows.map((row) => ({
    position: Number(row['position']),
    transitionId: row['transition_id'] === null ? undefined : String(row['transition_id']),
  }));
};

/** The span of changes that are still kept; `oldest` is 0 when none is. */
export const readChangeSpan = async (tx: Tx): Promise<{ oldest: number; newest: number }> => {
  const [row] = await tx.execute(sql`select min(position) as oldest, max(position) as newest from board_change`);
  return { oldest: Number(row?.['oldest'] ?? 0), newest: Number(row?.['newest'] ?? 0) };
};

/** Forgets changes from before an instant, but never the newest. */
export const pruneChanges = async (tx: Tx, before: Date): Promise<void> => {
  await tx.execute(sql`
    delete from board_change where changed_at < ${before.toISOString()}::timestamptz
      and position < (select max(position) from board_change)`);
};
