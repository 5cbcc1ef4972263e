import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Sealed, Sealing } from './sealing.ts';

interface Row {
  readonly personref: string;
  readonly sealednumber: Uint8Array;
  readonly numberkid: string;
  readonly sealedname: Uint8Array | null;
  readonly namekid: string | null;
}

/**
 * Seals up to `limit` people with the current key who were sealed with an older one, and says how many. Call it until it
 * says 0: then the older keys can leave the ring. Run it in a transaction.
 * @throws SealError when the ring lacks a key that is still in use.
 */
export const reseal = async (tx: Tx, sealing: Sealing, limit: number): Promise<number> => {
  const { currentKid } = sealing;
  const rows = await tx.execute(sql`
    select personref, sealednumber, numberkid, sealedname, namekid from person
    where numberkid <> ${currentKid} or namekid <> ${currentKid}
    order by personref limit ${limit} for update skip locked`);
  if (rows.length === 0) return 0;
  // The columns above are exactly these.
  const resealed = (rows as unknown as readonly Row[]).map((row) => resealRow(sealing, row));
  await tx.execute(sql`
    update person p
    set sealednumber = decode(t.sealednumber, 'hex'), numberkid = ${currentKid},
      sealedname = decode(t.sealedname, 'hex'), namekid = case when t.sealedname is not null then ${currentKid} end
    from jsonb_to_recordset(${json(resealed)}) as t (personref uuid, sealednumber text, sealedname text)
    where p.personref = t.personref`);
  return rows.length;
};

const resealRow = (sealing: Sealing, row: Row): Record<string, string | null> => {
  const again = (sealed: Sealed, field: 'number' | 'name'): string => {
    const place = { personRef: row.personref, field };
    return Buffer.from(sealing.seal(sealing.open(sealed, place), place).bytes).toString('hex');
  };
  return {
    personref: row.personref,
    sealednumber: again({ bytes: row.sealednumber, kid: row.numberkid }, 'number'),
    sealedname:
      row.sealedname === null || row.namekid === null
        ? null
        : again({ bytes: row.sealedname, kid: row.namekid }, 'name'),
  };
};

/** The names of keys that sealed something and are not in the ring. */
export const findMissingKids = async (tx: Tx, { kids }: Sealing): Promise<readonly string[]> => {
  const rows = await tx.execute(sql`
    select distinct kid from (select numberkid as kid from person union select namekid from person) as used
    where kid is not null and kid not in (select jsonb_array_elements_text(${JSON.stringify(kids)}::jsonb))`);
  return rows.map((row) => String(row['kid']));
};
