import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Sealed } from './sealing.ts';

/** A person's newest name, sealed. */
export interface NewName {
  readonly personRef: string;
  readonly sealedName: Sealed;
}

/** Writes new names over old ones. Rows are locked in the order of their ids first, so nobody waits in a ring. */
export const updateNames = async (tx: Tx, names: readonly NewName[], now: string): Promise<void> => {
  const rows = names.map(({ personRef, sealedName }) => ({
    personref: personRef,
    sealedname: Buffer.from(sealedName.bytes).toString('hex'),
    namekid: sealedName.kid,
  }));
  await tx.execute(sql`
    with named as (
      select * from jsonb_to_recordset(${json(rows)}) as t (personref uuid, sealedname text, namekid text)
    ), locked as (
      select personref from person where personref in (select personref from named) order by personref for update
    )
    update person p
    set sealedname = decode(n.sealedname, 'hex'), namekid = n.namekid, namedat = ${now}::timestamptz
    from named n join locked l using (personref)
    where p.personref = n.personref`);
};
