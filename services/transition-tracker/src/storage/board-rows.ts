import { json, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Looked } from '../domain/index.ts';
import { toColumns } from './board-columns.ts';

type Boards = readonly Pick<Looked, 'personRef' | 'board'>[];

/** Writes rows of the board, new and changed. A row without a deadline stands last among its equals. */
export const upsertBoardRows = async (tx: Tx, looks: Boards): Promise<void> => {
  const rows = looks.flatMap(({ personRef, board }) => board.rows.map((row) => toColumns(row, personRef)));
  if (rows.length === 0) return;
  const contents = looks.flatMap(({ board }) => board.rows.map(({ text }) => text));
  await tx.execute(sql`
    insert into board_row (audience, transition_id, person_ref, precedence, severity, deadline, kommune, bydel, moves,
      exit_earliest, exit_latest, unanswered, my_move, search, content)
    select r.audience, r.transition_id, r.person_ref, r.precedence, r.severity, coalesce(r.deadline, 'infinity'),
      r.kommune, r.bydel, array(select jsonb_array_elements_text(r.moves)), r.exit_earliest, r.exit_latest,
      r.unanswered, r.my_move, r.search, r.content::json
    from rows from (
      jsonb_to_recordset(${json(rows)}) as (audience text, transition_id uuid, person_ref uuid, precedence smallint,
        severity smallint, deadline timestamptz, kommune text, bydel text, moves jsonb, exit_earliest date,
        exit_latest date, unanswered boolean, my_move boolean, search text),
      ${wholeColumn(contents)}
    ) as r (audience, transition_id, person_ref, precedence, severity, deadline, kommune, bydel, moves, exit_earliest,
      exit_latest, unanswered, my_move, search, content)
    on conflict (audience, transition_id, person_ref) do update set
      precedence = excluded.precedence, severity = excluded.severity, deadline = excluded.deadline,
      kommune = excluded.kommune, bydel = excluded.bydel, moves = excluded.moves,
      exit_earliest = excluded.exit_earliest, exit_latest = excluded.exit_latest, unanswered = excluded.unanswered,
      my_move = excluded.my_move, search = excluded.search, content = excluded.content`);
};

/** Takes rows off the board. */
export const deleteBoardRows = async (tx: Tx, looks: Boards): Promise<void> => {
  const keys = looks.flatMap(({ personRef, board }) =>
    board.goneRows.map(({ audience, overgangId }) => ({ audience, transition_id: overgangId, person_ref: personRef })),
  );
  if (keys.length === 0) return;
  await tx.execute(sql`
    delete from board_row b
    using jsonb_to_recordset(${json(keys)}) as r(audience text, transition_id uuid, person_ref uuid)
    where b.audience = r.audience and b.transition_id = r.transition_id and b.person_ref = r.person_ref`);
};
