import { type Database, json, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** Rows in the form in which PostgreSQL takes them fastest: see wholeColumn. */
interface Columns {
  readonly keys: string;
  readonly texts: readonly string[];
}

const columnsOf = (rows: readonly Record<string, unknown>[], whole: string): Columns => ({
  keys: JSON.stringify(rows.map(({ [whole]: _, ...keys }) => keys)),
  texts: rows.map((row) => JSON.stringify(row[whole])),
});

/** A batch as rows, made before the clock starts. */
export interface PreparedBatch {
  readonly people: readonly string[];
  /** What was told, and what the tracker decided on it. */
  readonly observations: Columns;
  /** Everybody's journey as it is to be cached. */
  readonly journeys: Columns;
}

/** Fetches what the tracker has just made of a batch: the ceiling writes the same, and does not have to think of it. */
export const prepareBatch = async (
  tracker: Database,
  ceiling: Database,
  people: readonly string[],
): Promise<PreparedBatch> => {
  const among = sql`person_ref in (select jsonb_array_elements_text(${json(people)})::uuid)`;
  const all = await tracker.execute(sql`select source, id, person_ref, observation from observation where ${among}`);
  const known = await ceiling.execute(sql`select source, id from observation where ${among}`);
  const has = new Set(known.map((row) => `${row['source']} ${row['id']}`));
  const journeys = await tracker.execute(sql`select person_ref, journey from journey where ${among}`);
  return {
    people,
    observations: columnsOf(
      all.filter((row) => !has.has(`${row['source']} ${row['id']}`)),
      'observation',
    ),
    journeys: columnsOf(journeys, 'journey'),
  };
};

/** Locks and reads the journeys, stores the observations, and writes the journeys, in one transaction. */
export const storeBatch = (db: Database, { people, observations, journeys }: PreparedBatch): Promise<void> =>
  db.transaction(async (tx) => {
    await Promise.all([
      tx.execute(sql`
        insert into journey (person_ref, journey)
        select p::uuid, '{}' from jsonb_array_elements_text(${json(people)}) as p order by p::uuid
        on conflict (person_ref) do nothing`),
      tx.execute(sql`
        select person_ref, journey from journey
        where person_ref in (select jsonb_array_elements_text(${json(people)})::uuid) order by person_ref for update`),
      tx.execute(sql`
        insert into observation (source, id, person_ref, observation)
        select source, id, person_ref, observation::json
        from rows from (
          jsonb_to_recordset(${observations.keys}::jsonb) as (source text, id text, person_ref uuid),
          ${wholeColumn(observations.texts)}
        ) as r (source, id, person_ref, observation)
        on conflict (source, id) do nothing`),
      tx.execute(sql`
        update journey j set journey = r.journey::json, look_again_at = clock_timestamp() + random() * interval '60 days'
        from rows from (
          jsonb_to_recordset(${journeys.keys}::jsonb) as (person_ref uuid), ${wholeColumn(journeys.texts)}
        ) as r (person_ref, journey)
        where j.person_ref = r.person_ref`),
    ]);
  });
