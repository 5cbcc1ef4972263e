import { json, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Observation, PersonObserved } from '../domain/index.ts';

/** Stores what is new; what was known already is left as it was first told. Returns the new ones, in the given order. */
export const insertObservations = async (
  tx: Tx,
  told: readonly PersonObserved[],
): Promise<readonly PersonObserved[]> => {
  if (told.length === 0) return [];
  const rows = told.map(({ personRef, observation }, at) => ({
    at,
    source: observation.source,
    id: observation.id,
    person_ref: personRef,
  }));
  const texts = told.map(({ observation }) => JSON.stringify(observation));
  const inserted = await tx.execute(sql`
    insert into observation (source, id, person_ref, observation)
    select distinct on (r.source, r.id) r.source, r.id, r.person_ref, r.observation::json
    from rows from (
      jsonb_to_recordset(${json(rows)}) as (at int, source text, id text, person_ref uuid), ${wholeColumn(texts)}
    ) as r (at, source, id, person_ref, observation)
    order by r.source, r.id, r.at
    on conflict (source, id) do nothing
    returning source, id`);
  const fresh = new Set(inserted.map((row) => `${row['source']} ${row['id']}`));
  return told.filter(({ observation }) => fresh.delete(`${observation.source} ${observation.id}`));
};

/** Everything that was ever told about these persons, by person. */
export const readObservations = async (
  tx: Tx,
  personRefs: readonly string[],
): Promise<ReadonlyMap<string, readonly Observation[]>> => {
  const rows = await tx.execute(sql`
    select person_ref, observation from observation
    where person_ref in (select jsonb_array_elements_text(${json(personRefs)})::uuid)`);
  const byPerson = Map.groupBy(rows, (row) => String(row['person_ref']));
  return new Map(
    // Written by insertObservations, in the domain's own form.
    [...byPerson].map(([personRef, told]) => [personRef, told.map((row) => row['observation'] as Observation)]),
  );
};
