import { json, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Looked } from '../domain/index.ts';

type Boards = readonly Pick<Looked, 'board'>[];

/** Writes unmatched events, new and changed, and those that were set aside. */
export const upsertUnmatched = async (tx: Tx, looks: Boards): Promise<void> => {
  const rows = looks.flatMap(({ board }) =>
    board.unmatched.map(({ audience, event }) => ({
      audience,
      event_id: event.id,
      aside: event.avvist !== undefined,
      told_at: event.tidspunkt,
    })),
  );
  if (rows.length === 0) return;
  const contents = looks.flatMap(({ board }) => board.unmatched.map(({ event }) => JSON.stringify(event)));
  await tx.execute(sql`
    insert into board_unmatched (audience, event_id, aside, told_at, content)
    select r.audience, r.event_id, r.aside, r.told_at, r.content::json
    from rows from (
      jsonb_to_recordset(${json(rows)}) as (audience text, event_id text, aside boolean, told_at timestamptz),
      ${wholeColumn(contents)}
    ) as r (audience, event_id, aside, told_at, content)
    on conflict (audience, event_id) do update
      set aside = excluded.aside, told_at = excluded.told_at, content = excluded.content`);
};

/** Takes events off the list of the unmatched. */
export const deleteUnmatched = async (tx: Tx, looks: Boards): Promise<void> => {
  const keys = looks.flatMap(({ board }) =>
    board.goneUnmatched.map(({ audience, eventId }) => ({ audience, event_id: eventId })),
  );
  if (keys.length === 0) return;
  await tx.execute(sql`
    delete from board_unmatched b using jsonb_to_recordset(${json(keys)}) as r(audience text, event_id text)
    where b.audience = r.audience and b.event_id = r.event_id`);
};
