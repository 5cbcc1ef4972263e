import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Notice } from '../domain/notice.ts';

const toRow = ({
  varselId,
  overgangId,
  personRef,
  receiver,
  openedAt,
  closedAt,
}: Notice): Record<string, string | null> => ({
  varselid: varselId,
  overgangid: overgangId,
  personref: personRef,
  etat: receiver.etat,
  kommune: receiver.kommune ?? null,
  bydel: receiver.bydel ?? null,
  enhet: receiver.enhet ?? null,
  openedat: openedAt,
  closedat: closedAt ?? null,
});

/**
 * Writes what was learned of notices, each id once. A closed one never opens again, whatever the order of arrival, and
 * notices about erased people are left out.
 */
export const storeNotices = async (tx: Tx, notices: readonly Notice[]): Promise<void> => {
  if (notices.length === 0) return;
  await tx.execute(sql`
    insert into notice (varselid, overgangid, personref, etat, kommune, bydel, enhet, openedat, closedat)
    select t.* from jsonb_to_recordset(${json(notices.map(toRow))}) as t (varselid uuid, overgangid uuid, personref uuid,
      etat text, kommune text, bydel text, enhet text, openedat timestamptz, closedat timestamptz)
    where not exists (select from tombstone where tombstone.personref = t.personref)
    order by t.varselid
    on conflict (varselid) do update set closedat = coalesce(notice.closedat, excluded.closedat)
    where notice.closedat is null and excluded.closedat is not null`);
};
