import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Party } from '../domain/index.ts';
import { isConcernedBy } from './concerned-by.ts';

/** What journeys are judged by, part by part, each as a digest. */
export type JudgedBy = ReadonlyMap<string, string>;

/** What the journeys were judged by when they were last marked. */
export const readJudgedBy = async (tx: Tx): Promise<JudgedBy> => {
  const rows = await tx.execute(sql`select what, digest from judged_by`);
  return new Map(rows.map((row) => [String(row['what']), String(row['digest'])]));
};

/** Remembers what journeys are judged by from now on. */
export const storeJudgedBy = async (tx: Tx, judgedBy: JudgedBy): Promise<void> => {
  const rows = [...judgedBy].map(([what, digest]) => ({ what, digest }));
  await tx.execute(sql`
    delete from judged_by where what not in (select jsonb_array_elements_text(${json([...judgedBy.keys()])}))`);
  await tx.execute(sql`
    insert into judged_by (what, digest)
    select r.what, r.digest from jsonb_to_recordset(${json(rows)}) as r(what text, digest text) order by r.what
    on conflict (what) do update set digest = excluded.digest`);
};

/** Forgets by which agreements journeys were judged: all whom agreements concern are marked anew. */
export const forgetAgreementsJudgedBy = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`delete from judged_by where what like 'avtaler:%'`);
};

/** Whose journeys are marked, and where the next chunk begins. */
export interface ChunkToMark {
  /** Journeys that agreements between these parties concern; 'alle' for every journey. */
  readonly parties: readonly Party[] | 'alle';
  readonly after: string | undefined;
  readonly limit: number;
  readonly dueAt: Date;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Marks the journeys of one chunk of people as due. The last person of the chunk; undefined when there are no more. */
export const markChunkDue = async (
  tx: Tx,
  { parties, after, limit, dueAt }: ChunkToMark,
): Promise<string | undefined> => {
  const at = sql`${dueAt.toISOString()}::timestamptz`;
  const [row] = await tx.execute(sql`
    with chunk as materialized (
      select person_ref from journey where person_ref > ${after ?? nobody}::uuid order by person_ref limit ${limit}
    ), concerned as materialized (
      select j.person_ref from journey j join chunk using (person_ref)
      where ${isConcernedBy(parties)} and (j.look_again_at is null or j.look_again_at > ${at})
      order by j.person_ref for update of j
    ), marked as (
      update journey j set look_again_at = ${at} from concerned c where j.person_ref = c.person_ref
    )
    select person_ref from chunk order by person_ref desc limit 1`);
  return row && String(row['person_ref']);
};
