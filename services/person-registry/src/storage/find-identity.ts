import type { PersonRef } from '@overgang/contracts';
import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Identity } from '../domain/question.ts';
import type { Sealing } from './sealing.ts';

interface Row {
  readonly sealednumber: Uint8Array;
  readonly numberkid: string;
  readonly sealedname: Uint8Array | null;
  readonly namekid: string | null;
}

/** Opens who a personRef is; undefined when it is nobody's, or nobody's any more. */
export const findIdentity = async (tx: Tx, sealing: Sealing, personRef: PersonRef): Promise<Identity | undefined> => {
  const rows = await tx.execute(
    sql`select sealednumber, numberkid, sealedname, namekid from person where personref = ${personRef}`,
  );
  const row = rows[0] as unknown as Row | undefined; // the columns above are exactly these
  if (row === undefined) return undefined;
  const { sealednumber, numberkid, sealedname, namekid } = row;
  return {
    personRef,
    number: sealing.open({ bytes: sealednumber, kid: numberkid }, { personRef, field: 'number' }),
    name:
      sealedname === null || namekid === null
        ? undefined
        : sealing.open({ bytes: sealedname, kid: namekid }, { personRef, field: 'name' }),
  };
};
