import type { Orgnr, PersonRef, VarselId } from '@overgang/contracts';
import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Look } from '../domain/look.ts';

/** Which looks to list. */
export interface LooksWanted {
  /** The looks at people whom any of these organisations has named. */
  readonly organisations: readonly string[];
  readonly personRef: PersonRef | undefined;
  /** The `id` of the last one on the page before. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** A look and its place in the list. */
export interface ListedLook extends Look {
  readonly id: string;
}

interface Row {
  readonly id: string;
  readonly personref: PersonRef;
  readonly varselid: VarselId;
  readonly organisation: Orgnr;
  readonly bruker: string | null;
  readonly grunnlag: string;
  readonly formal: string;
  readonly lookedat: string;
}

const toLook = (row: Row): ListedLook => ({
  id: String(row.id),
  personRef: row.personref,
  varselId: row.varselid,
  organisation: row.organisation,
  bruker: row.bruker ?? undefined,
  grunnlag: row.grunnlag,
  formal: row.formal,
  lookedAt: row.lookedat,
});

/** The looks, newest first. */
export const listLooks = async (tx: Tx, wanted: LooksWanted): Promise<readonly ListedLook[]> => {
  const { organisations, personRef, before, limit } = wanted;
  const rows = await tx.execute(sql`
    select id, personref, varselid, organisation, bruker, grunnlag, formal, lookedat
    from look
    where exists (
        select from acquaintance a
        where a.personref = look.personref
          and a.organisation in (select jsonb_array_elements_text(${JSON.stringify(organisations)}::jsonb)))
      ${personRef === undefined ? sql`` : sql`and personref = ${personRef}`}
      ${before === undefined ? sql`` : sql`and id < ${before}::bigint`}
    order by id desc
    limit ${limit}`);
  return (rows as unknown as readonly Row[]).map(toLook); // the columns above are exactly these
};
