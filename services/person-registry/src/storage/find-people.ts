import type { PersonRef } from '@overgang/contracts';
import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Sealed } from './sealing.ts';

/** A person as resolving needs one, seen by one organisation. */
export interface StoredPerson {
  readonly personRef: PersonRef;
  readonly sealedName: Sealed | undefined;
  /** Whether the organisation has named the person before. */
  readonly isAcquainted: boolean;
}

/** Whom to look up, and for whom. */
export interface Wanted {
  readonly lookup: string;
  readonly organisation: string;
}

interface Row {
  readonly place: number;
  readonly personref: PersonRef;
  readonly sealedname: Uint8Array | null;
  readonly namekid: string | null;
  readonly acquainted: boolean | null;
}

const toStored = ({ personref, sealedname, namekid, acquainted }: Row): StoredPerson => ({
  personRef: personref,
  sealedName: sealedname === null || namekid === null ? undefined : { bytes: sealedname, kid: namekid },
  isAcquainted: acquainted === true,
});

/**
 * The people wanted, in order; undefined where nobody is known. The inner selects with `limit 1` keep PostgreSQL to the
 * indexes: a plain join, planned while the tables were small, would go on reading all of them when they are large.
 */
export const findPeople = async (tx: Tx, wanted: readonly Wanted[]): Promise<readonly (StoredPerson | undefined)[]> => {
  const rows = await tx.execute(sql`
    select wanted.place::int - 1 as place, p.personref, p.sealedname, p.namekid, (
        select true from acquaintance a
        where a.personref = p.personref and a.organisation = wanted.value ->> 'organisation' limit 1
      ) as acquainted
    from jsonb_array_elements(${json(wanted.map(({ lookup, organisation }) => ({ lookup, organisation })))})
      with ordinality as wanted (value, place)
    cross join lateral (
      select personref, sealedname, namekid from person where lookup = decode(wanted.value ->> 'lookup', 'hex') limit 1
    ) as p`);
  const found: (StoredPerson | undefined)[] = wanted.map(() => undefined);
  for (const row of rows as unknown as readonly Row[]) found[row.place] = toStored(row); // exactly the columns above
  return found;
};
