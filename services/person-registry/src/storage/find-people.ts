import type { PersonRef } from '@overgang/contracts';
import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Sealed } from './sealing.ts';

/** A stored person as resolving needs it. */
export interface StoredPerson {
  readonly personRef: PersonRef;
  readonly sealedName: Sealed | undefined;
}

interface Row {
  readonly lookup: string;
  readonly personref: PersonRef;
  readonly sealedname: Uint8Array | null;
  readonly namekid: string | null;
}

const toStored = ({ personref, sealedname, namekid }: Row): StoredPerson => ({
  personRef: personref,
  sealedName: sealedname === null || namekid === null ? undefined : { bytes: sealedname, kid: namekid },
});

/** Those of the lookups that are known, by lookup. */
export const findPeople = async (tx: Tx, lookups: readonly string[]): Promise<ReadonlyMap<string, StoredPerson>> => {
  const rows = await tx.execute(sql`
    select encode(p.lookup, 'hex') as lookup, p.personref, p.sealedname, p.namekid
    from jsonb_array_elements_text(${json(lookups)}) as asked (lookup)
    join person p on p.lookup = decode(asked.lookup, 'hex')`);
  // The columns above are exactly these.
  return new Map((rows as unknown as readonly Row[]).map((row) => [row.lookup, toStored(row)]));
};
