import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type {
  BoardChange,
  CountChange,
  RowKey,
  RowToShow,
  UnmatchedKey,
  UnmatchedToShow,
} from '../track/board-writes.ts';

/** Writes rows of the board, new and changed. */
export const upsertBoardRows = async (tx: Tx, rows: readonly RowToShow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into board_row (audience, transition_id, person_ref, precedence, severity, deadline, kommune, bydel, moves,
      exit_earliest, exit_latest, unanswered, my_move, search, content)
    select r.audience, r.transition_id, r.person_ref, r.precedence, r.severity, coalesce(r.deadline, 'infinity'), r.kommune, r.bydel,
      array(select jsonb_array_elements_text(r.moves)), r.exit_earliest, r.exit_latest, r.unanswered, r.my_move,
      r.search, r.content
    from jsonb_to_recordset(${json(rows)}) as r(audience text, transition_id uuid, person_ref uuid, precedence smallint, severity smallint,
      deadline timestamptz, kommune text, bydel text, moves jsonb, exit_earliest date, exit_latest date,
      unanswered boolean, my_move boolean, search text, content jsonb)
    on conflict (audience, transition_id) do update set
      person_ref = excluded.person_ref, precedence = excluded.precedence, severity = excluded.severity, deadline = excluded.deadline,
      kommune = excluded.kommune, bydel = excluded.bydel, moves = excluded.moves,
      exit_earliest = excluded.exit_earliest, exit_latest = excluded.exit_latest, unanswered = excluded.unanswered,
      my_move = excluded.my_move, search = excluded.search, content = excluded.content`);
};

/** Takes rows off the board. */
export const deleteBoardRows = async (tx: Tx, keys: readonly RowKey[]): Promise<void> => {
  if (keys.length === 0) return;
  await tx.execute(sql`
    delete from board_row b using jsonb_to_recordset(${json(keys)}) as r(audience text, transition_id uuid)
    where b.audience = r.audience and b.transition_id = r.transition_id`);
};

/** Writes unmatched events, new and changed. */
export const upsertUnmatched = async (tx: Tx, rows: readonly UnmatchedToShow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into board_unmatched (audience, event_id, told_at, content)
    select r.audience, r.event_id, r.told_at, r.content
    from jsonb_to_recordset(${json(rows)}) as r(audience text, event_id text, told_at timestamptz, content jsonb)
    on conflict (audience, event_id) do update set told_at = excluded.told_at, content = excluded.content`);
};

/** Takes events off the list of the unmatched. */
export const deleteUnmatched = async (tx: Tx, keys: readonly UnmatchedKey[]): Promise<void> => {
  if (keys.length === 0) return;
  await tx.execute(sql`
    delete from board_unmatched b using jsonb_to_recordset(${json(keys)}) as r(audience text, event_id text)
    where b.audience = r.audience and b.event_id = r.event_id`);
};

/** Adds to the counts, in one order for all, so that two transactions never wait for each other crosswise. */
export const addToCounts = async (tx: Tx, changes: readonly CountChange[]): Promise<void> => {
  if (changes.length === 0) return;
  await tx.execute(sql`
    insert into board_count as c (audience, what, amount)
    select r.audience, r.what, r.amount
    from jsonb_to_recordset(${json(changes)}) as r(audience text, what text, amount bigint)
    order by r.audience, r.what
    on conflict (audience, what) do update set amount = c.amount + excluded.amount`);
};

/** Tells the live stream what changed for whom, at a place in the log. */
export const insertBoardChanges = async (tx: Tx, changes: readonly BoardChange[], at: Date): Promise<void> => {
  if (changes.length === 0) return;
  await tx.execute(sql`
    insert into board_change (position, audience, transition_id, changed_at)
    select r.position, r.audience, r.transition_id, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${json(changes)}) as r(position bigint, audience text, transition_id uuid)`);
};
