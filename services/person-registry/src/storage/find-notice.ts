import type { Bydel, Etat, Kommunenummer, Orgnr, OvergangId, PersonRef, VarselId } from '@overgang/contracts';
import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Notice } from '../domain/notice.ts';

interface Row {
  readonly overgangid: OvergangId;
  readonly personref: PersonRef;
  readonly etat: Etat;
  readonly kommune: Kommunenummer | null;
  readonly bydel: Bydel | null;
  readonly enhet: Orgnr | null;
  readonly openedat: string;
  readonly closedat: string | null;
}

/** The notice with this id, open or closed; undefined when there is none. */
export const findNotice = async (tx: Tx, varselId: VarselId): Promise<Notice | undefined> => {
  const rows = await tx.execute(
    sql`select overgangid, personref, etat, kommune, bydel, enhet, openedat, closedat from notice where varselid = ${varselId}`,
  );
  const row = rows[0] as unknown as Row | undefined; // the columns above are exactly these
  if (row === undefined) return undefined;
  return {
    varselId,
    overgangId: row.overgangid,
    personRef: row.personref,
    receiver: {
      etat: row.etat,
      kommune: row.kommune ?? undefined,
      bydel: row.bydel ?? undefined,
      enhet: row.enhet ?? undefined,
    },
    openedAt: row.openedat,
    closedAt: row.closedat ?? undefined,
  };
};
