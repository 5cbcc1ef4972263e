import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Sealed } from './sealing.ts';

/** A person who was not known before. */
export interface NewPerson {
  readonly personRef: string;
  readonly lookup: string;
  readonly sealedNumber: Sealed;
  readonly sealedName: Sealed | undefined;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const toRow = ({ personRef, lookup, sealedNumber, sealedName }: NewPerson): Record<string, string | null> => ({
  personref: personRef,
  lookup,
  sealednumber: hex(sealedNumber.bytes),
  numberkid: sealedNumber.kid,
  sealedname: sealedName === undefined ? null : hex(sealedName.bytes),
  namekid: sealedName?.kid ?? null,
});

/**
 * Adds people, except those that somebody else added in the meantime: look them up again. Waits for others who are
 * adding the same; all go in the order of the lookups, so nobody waits in a ring.
 */
export const insertPeople = async (tx: Tx, people: readonly NewPerson[], now: string): Promise<void> => {
  await tx.execute(sql`
    insert into person (personref, lookup, sealednumber, numberkid, sealedname, namekid, createdat, namedat)
    select personref, decode(lookup, 'hex'), decode(sealednumber, 'hex'), numberkid, decode(sealedname, 'hex'), namekid,
      ${now}::timestamptz, case when namekid is not null then ${now}::timestamptz end
    from jsonb_to_recordset(${json(people.map(toRow))})
      as t (personref uuid, lookup text, sealednumber text, numberkid text, sealedname text, namekid text)
    order by lookup
    on conflict (lookup) do nothing`);
};
