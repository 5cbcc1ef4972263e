import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { BoardView } from './as-reader.ts';

/** One change of the board, at its place in the log. */
export interface SeenChange {
  readonly position: number;
  /** Absent: the list of unmatched events changed. */
  readonly transitionId: string | undefined;
}

/** What changed, and the position up to which that is all. */
export interface SeenChanges {
  readonly changes: readonly SeenChange[];
  readonly upTo: number;
}

/** Which changes, and the most that are read at once. */
export interface ChangesAsked {
  readonly audiences: readonly string[];
  readonly after: number;
  readonly limit: number;
}

/** What changed for these audiences after a position, in order; several changes at one position are never parted. */
export const readChanges = async (
  { tx, position: head }: BoardView,
  { audiences, after, limit }: ChangesAsked,
): Promise<SeenChanges> => {
  const rows = await tx.execute(sql`
    select distinct position, transition_id from board_change
    where audience in (select jsonb_array_elements_text(${json(audiences)}))
      and position > ${after}::bigint and position <= ${head}::bigint
    order by position, transition_id limit ${limit}`);
  const changes = rows.map((row) => ({
    position: Number(row['position']),
    transitionId: row['transition_id'] === null ? undefined : String(row['transition_id']),
  }));
  if (changes.length < limit) return { changes, upTo: head };
  const last = changes.at(-1)?.position ?? head;
  const whole = changes.filter(({ position }) => position < last);
  return whole.length === 0 ? { changes, upTo: last } : { changes: whole, upTo: last - 1 };
};

/** The span of the log that a stream can go on in: what changed up to `oldest` may have been forgotten. */
export const readChangeSpan = async (tx: Tx): Promise<{ readonly oldest: number; readonly newest: number }> => {
  const [row] = await tx.execute(sql`
    select (select up_to from board_forgotten) as oldest, (select max(position) from event_log) as newest`);
  return { oldest: Number(row?.['oldest'] ?? 0), newest: Number(row?.['newest'] ?? 0) };
};

/** Forgets changes from before an instant, the oldest first, at most so many. How many there were. */
export const pruneChanges = async (
  tx: Tx,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> => {
  const [row] = await tx.execute(sql`
    with first as materialized (
      select ctid as place, changed_at from board_change order by position limit ${limit}
    ), gone as (
      delete from board_change where ctid = any(array(
        select place from first where changed_at < ${before.toISOString()}::timestamptz)) returning position
    ), remembered as (
      insert into board_forgotten as f (up_to) select max(position) from gone having count(*) > 0
      on conflict (one) do update set up_to = greatest(f.up_to, excluded.up_to)
    )
    select count(*) as gone from gone`);
  return Number(row?.['gone'] ?? 0);
};
