import { json, type Rows, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { emptyJourney, type HeldJourney, type Journey, type Looked, type Shown } from '../domain/index.ts';
import { foldedBy } from './code-digest.ts';

const toHeld = (row: Rows[number]): HeldJourney => ({
  personRef: String(row['person_ref']),
  journey: row['journey'] as Journey, // written by storeJourneys
  shown: (row['shown'] as Shown | null) ?? undefined, // likewise
  toRefold: row['to_refold'] === true || row['folded_by'] !== foldedBy,
  ...(row['together'] === null ? {} : { together: row['together'] as readonly string[] }), // written by storeTogether
});

/** Everything that is read of a journey. */
const columns = sql.raw('person_ref, journey, shown, to_refold, folded_by, together');

const missing = (held: readonly HeldJourney[]): readonly string[] => {
  const known = new Set(held.map(({ personRef }) => personRef));
  return held.flatMap(({ together: [kept] = [] }) => (kept === undefined || known.has(kept) ? [] : [kept]));
};

/**
 * Loads these persons' journeys and locks them until commit, in the order of their ids, so that two batches with the
 * same people wait for each other and never for ever. The ids are one array: a row that was changed while we waited is
 * looked at once more, and a join that is looked at once more may not find it again. Who has none yet gets an empty one. Of somebody whose facts are part
 * of another's journey, that one is loaded too.
 */
export const lockJourneys = async (tx: Tx, personRefs: readonly string[]): Promise<readonly HeldJourney[]> => {
  const wanted = json([...new Set(personRefs)].sort());
  const [, rows] = await Promise.all([
    tx.execute(sql`
      insert into journey (person_ref, journey, folded_by)
      select p::uuid, ${json(emptyJourney)}, ${foldedBy} from jsonb_array_elements_text(${wanted}) as p order by p::uuid
      on conflict (person_ref) do nothing`),
    tx.execute(sql`
      select ${columns} from journey
      where person_ref = any (array(
        select jsonb_array_elements_text(${wanted})::uuid
        union all
        select (together ->> 0)::uuid from journey
        where together is not null and person_ref in (select jsonb_array_elements_text(${wanted})::uuid)))
      order by person_ref for update`),
  ]);
  const held = rows.map(toHeld);
  // Somebody was merged while we waited for the lock: it is rare, and PostgreSQL parts those who then wait for each other.
  const kept = missing(held);
  return kept.length === 0 ? held : [...held, ...(await lockJourneys(tx, kept))];
};

/** Loads and locks the journeys that are due, earliest first; those that another sweeper has in hand are its own. */
export const lockDueJourneys = async (
  tx: Tx,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly HeldJourney[]> => {
  const rows = await tx.execute(sql`
    select ${columns} from journey
    where look_again_at <= ${now.toISOString()}::timestamptz
    order by look_again_at limit ${limit} for update skip locked`);
  return rows.map(toHeld);
};

/** Writes journeys that are locked. */
export const storeJourneys = async (
  tx: Tx,
  looks: readonly Pick<Looked, 'personRef' | 'journey' | 'shown' | 'lookAgainAt'>[],
): Promise<void> => {
  if (looks.length === 0) return;
  const rows = looks.map(({ personRef, lookAgainAt }) => ({
    person_ref: personRef,
    look_again_at: lookAgainAt === undefined ? null : new Date(lookAgainAt).toISOString(),
  }));
  await tx.execute(sql`
    update journey j
    set journey = r.journey::json, shown = r.shown::json, look_again_at = r.look_again_at, to_refold = false,
      folded_by = ${foldedBy}
    from rows from (
      jsonb_to_recordset(${json(rows)}) as (person_ref uuid, look_again_at timestamptz),
      ${wholeColumn(looks.map(({ journey }) => JSON.stringify(journey)))},
      ${wholeColumn(looks.map(({ shown }) => JSON.stringify(shown)))}
    ) as r (person_ref, look_again_at, journey, shown)
    where j.person_ref = r.person_ref`);
};

/** Every person that is known by several refs, each one's in order. */
export const readTogether = async (tx: Tx): Promise<readonly (readonly string[])[]> => {
  const rows = await tx.execute(sql`
    select together from journey where together is not null and together ->> 0 = person_ref::text order by person_ref`);
  return rows.map((row) => row['together'] as readonly string[]); // written by storeTogether
};

/**
 * Says of each of these persons by which refs they are known; their rows are locked. The journey of one that is known by
 * several stands under the first, and the rows of the others are never due.
 */
export const storeTogether = async (tx: Tx, persons: readonly (readonly string[])[]): Promise<void> => {
  const rows = persons.flatMap((refs) =>
    refs.map((ref) => ({ person_ref: ref, together: refs.length > 1 ? refs : null, is_kept: ref === refs[0] })),
  );
  await tx.execute(sql`
    update journey j
    set together = r.together, look_again_at = case when r.is_kept then j.look_again_at end,
      to_refold = j.to_refold and r.is_kept
    from jsonb_to_recordset(${json(rows)}) as r(person_ref uuid, together jsonb, is_kept boolean)
    where j.person_ref = r.person_ref`);
};

/** Leaves journeys that are locked as they are: they are folded anew, from all facts, when that moment has come. */
export const setAside = async (tx: Tx, personRefs: readonly string[], until: Date): Promise<void> => {
  await tx.execute(sql`
    update journey set to_refold = true, look_again_at = ${until.toISOString()}::timestamptz
    where person_ref in (select jsonb_array_elements_text(${json(personRefs)})::uuid)`);
};

/** One person's journey as it stands, without a lock; undefined for somebody nobody has told of. */
export const findJourney = async (tx: Tx, personRef: string): Promise<HeldJourney | undefined> => {
  const [row] = await tx.execute(sql`select ${columns} from journey where person_ref = ${personRef}::uuid`);
  return row && toHeld(row);
};
