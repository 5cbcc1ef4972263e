import { json, type Tx } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { Journey, KnownPerson, OwnEvent, Shown } from '../domain/index.ts';

/** The tables of another tracker in the same database. Every transaction here works in the schema of our own. */
const tableOf = (schema: string, table: string): SQL => sql`${sql.identifier(schema)}.${sql.identifier(table)}`;

/** Copies what the other tracker has decided and announced and we do not have. How many events there were. */
export const copyLog = async (tx: Tx, other: string): Promise<number> => {
  const { count } = await tx.execute(sql`
    insert into event_log select * from ${tableOf(other, 'event_log')}
    where position > (select coalesce(max(position), 0) from event_log)`);
  return count;
};

/** An event of the tracker's own log. */
export interface OwnRow {
  readonly position: number;
  readonly personRef: string;
  readonly event: OwnEvent;
}

/** The next events of our own log, in order. */
export const readOwnLog = async (
  tx: Tx,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly OwnRow[]> => {
  const rows = await tx.execute(sql`
    select position, event from event_log where position > ${after}::bigint order by position limit ${limit}`);
  return rows.map((row) => {
    const event = row['event'] as OwnEvent; // written by storeLooks
    return { position: Number(row['position']), personRef: event.subject, event };
  });
};

/** Everything that our own log has decided about who is one person. */
export const readMerges = async (tx: Tx): Promise<readonly OwnEvent[]> => {
  const rows = await tx.execute(sql`
    select event from event_log where event ->> 'type' like 'no.overgang.sporing.personer-%' order by position`);
  return rows.map((row) => row['event'] as OwnEvent); // written by storeLooks
};

/** Everybody that one of the two trackers knows, in order. */
export const nextPeople = async (
  tx: Tx,
  other: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly string[]> => {
  const behind = after === undefined ? sql`true` : sql`person_ref > ${after}::uuid`;
  const known = (table: SQL): SQL =>
    sql`(select distinct person_ref from ${table} where ${behind} order by person_ref limit ${limit})`;
  const rows = await tx.execute(sql`
    ${known(sql`observation`)} union ${known(tableOf(other, 'observation'))}
    order by person_ref limit ${limit}`);
  return rows.map((row) => String(row['person_ref']));
};

/** These people as our own tracker knows them, or another one. Who is not known is not there. */
export const readPeople = async (
  tx: Tx,
  personRefs: readonly string[],
  other?: string,
): Promise<ReadonlyMap<string, KnownPerson>> => {
  const [observation, journey] = ['observation', 'journey'].map((table) =>
    other === undefined ? sql.identifier(table) : tableOf(other, table),
  );
  const rows = await tx.execute(sql`
    select told.person_ref, told.known, j.journey, j.shown, coalesce(j.to_refold, false) as to_refold, j.together
    from (
      select person_ref, md5(string_agg(source || ' ' || id, ' ' order by source collate "C", id collate "C")) as known
      from ${observation} where person_ref in (select jsonb_array_elements_text(${json(personRefs)})::uuid)
      group by person_ref
    ) as told left join ${journey} j on j.person_ref = told.person_ref`);
  return new Map(
    rows.map((row) => [
      String(row['person_ref']),
      {
        known: String(row['known']),
        journey: (row['journey'] as Journey | null) ?? undefined, // written by storeJourneys
        shown: (row['shown'] as Shown | null) ?? undefined, // likewise
        toRefold: row['to_refold'] === true,
        ...(row['together'] === null ? {} : { together: row['together'] as readonly string[] }), // by storeTogether
      },
    ]),
  );
};

/** Which of these people the other tracker knows something of that we do not. */
export const knownBetterThere = async (
  tx: Tx,
  other: string,
  personRefs: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.execute(sql`
    select distinct there.person_ref from ${tableOf(other, 'observation')} there
    where there.person_ref in (select jsonb_array_elements_text(${json(personRefs)})::uuid)
      and not exists (select from observation here where here.source = there.source and here.id = there.id)`);
  return new Set(rows.map((row) => String(row['person_ref'])));
};
