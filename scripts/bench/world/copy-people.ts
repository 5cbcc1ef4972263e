import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { withoutIndexes } from './without-indexes.ts';

/** The id that a copy of somebody or something has. */
const copyOf = (column: string) => sql.raw(`md5(${column}::text || '/' || c)::uuid`);

/**
 * Copies every person `times` times, with journeys, observations and rows of the board, under other ids. Copies fill the
 * tables and indexes as that many people would, lie among the others, and are never due nor told of.
 */
export const copyPeople = async (
  admin: Database,
  { times, now, tell }: { readonly times: number; readonly now: number; readonly tell: (done: number) => void },
): Promise<void> => {
  await admin.execute(sql`set search_path = transition_tracker`);
  await admin.execute(sql`create temporary table original as select person_ref from journey`);
  await admin.execute(sql`create temporary table audience_count as select audience, what, amount from board_count`);
  await admin.execute(
    sql`create temporary table o_journey as select journey.* from journey join original using (person_ref)`,
  );
  await admin.execute(sql`
    create temporary table o_observation as select observation.* from observation join original using (person_ref)`);
  await admin.execute(sql`
    create temporary table o_board_row as select board_row.* from board_row join original using (person_ref)`);
  const far = new Date(now + 400 * 86_400_000).toISOString();
  await withoutIndexes(admin, ['journey', 'observation', 'board_row'], async () => {
    for (let c = 1; c <= times; c++) {
      await admin.execute(sql`
      with c as (select ${c}::int as c)
      insert into journey (person_ref, journey, shown, look_again_at)
      select ${copyOf('j.person_ref')}, j.journey, j.shown, ${far}::timestamptz + random() * interval '60 days'
      from c, o_journey j`);
      await admin.execute(sql`
      with c as (select ${c}::int as c)
      insert into observation (source, id, person_ref, observation)
      select b.source, b.id || '/' || c, ${copyOf('b.person_ref')}, b.observation
      from c, o_observation b`);
      await admin.execute(sql`
      with c as (select ${c}::int as c)
      insert into board_row (audience, transition_id, person_ref, precedence, severity, deadline, kommune, bydel, moves,
        exit_earliest, exit_latest, unanswered, my_move, search, content)
      select b.audience, ${copyOf('b.transition_id')}, ${copyOf('b.person_ref')}, b.precedence, b.severity,
        b.deadline + random() * interval '1 day', b.kommune, b.bydel, b.moves, b.exit_earliest, b.exit_latest,
        b.unanswered, b.my_move, b.search, b.content
      from c, o_board_row b`);
      tell(c);
    }
  });
  await admin.execute(sql`
    update board_count b set amount = b.amount + a.amount * ${times}
    from audience_count a where a.audience = b.audience and a.what = b.what`);
};
