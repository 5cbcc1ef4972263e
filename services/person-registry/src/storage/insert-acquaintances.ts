import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** An organisation that has named a person. */
export interface Acquaintance {
  readonly personRef: string;
  readonly organisation: string;
}

/** Remembers which organisations know which people; known already is fine. */
export const insertAcquaintances = async (tx: Tx, all: readonly Acquaintance[], now: string): Promise<void> => {
  const rows = all.map(({ personRef, organisation }) => ({ personref: personRef, organisation }));
  await tx.execute(sql`
    insert into acquaintance (personref, organisation, since)
    select distinct personref, organisation, ${now}::timestamptz
    from jsonb_to_recordset(${json(rows)}) as t (personref uuid, organisation text)
    order by personref, organisation
    on conflict do nothing`);
};
