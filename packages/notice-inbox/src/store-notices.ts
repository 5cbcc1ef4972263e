import type { VarselBestilt, VarselTilbakekalt } from '@overgang/contracts/events';
import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** What the tracker says to an agency. */
export type NoticeEvent = VarselBestilt | VarselTilbakekalt;

const isRecall = (event: NoticeEvent): event is VarselTilbakekalt =>
  event.type === 'no.overgang.sporing.varsel-tilbakekalt.v1';

const toRow = (event: NoticeEvent) => ({
  notice_id: event.data.varselId,
  kommune: event.data.mottaker.kommune ?? null,
  bydel: isRecall(event) ? null : (event.data.innhold.bydel ?? null),
  enhet: event.data.mottaker.enhet ?? null,
  replaces: isRecall(event) ? null : (event.data.erstatter ?? null),
  notice: isRecall(event) ? null : event,
  recall: isRecall(event) ? event : null,
});

/** A statement may touch a row once, so a notice and its recall in one batch become one row. */
const oneRowEach = (events: readonly NoticeEvent[]) => {
  const rows = new Map<string, ReturnType<typeof toRow>>();
  for (const event of events) {
    const row = toRow(event);
    const before = rows.get(row.notice_id);
    rows.set(row.notice_id, before ? { ...row, ...keep(before, row) } : row);
  }
  return [...rows.values()];
};

const keep = (before: ReturnType<typeof toRow>, row: ReturnType<typeof toRow>) => ({
  bydel: row.bydel ?? before.bydel,
  replaces: row.replaces ?? before.replaces,
  notice: row.notice ?? before.notice,
  recall: row.recall ?? before.recall,
});

/**
 * Stores a batch inside the caller's transaction. The inbox's lock is held until commit, so that positions grow in
 * commit order and no reader's cursor skips a notice. What is already stored, stored again, changes nothing.
 */
export const storeNotices = async (tx: Tx, events: readonly NoticeEvent[]): Promise<void> => {
  if (events.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('notice-inbox.' || current_schema(), 0))`);
  await tx.execute(sql`
    insert into notice as n (notice_id, position, kommune, bydel, enhet, replaces, notice, recall)
    select r.notice_id, nextval('notice_position'), r.kommune, r.bydel, r.enhet, r.replaces, r.notice, r.recall
    from jsonb_to_recordset(${json(oneRowEach(events))})
      as r(notice_id uuid, kommune text, bydel text, enhet text, replaces uuid, notice jsonb, recall jsonb)
    on conflict (notice_id) do update set
      position = nextval('notice_position'),
      bydel = coalesce(n.bydel, excluded.bydel),
      replaces = coalesce(n.replaces, excluded.replaces),
      notice = coalesce(n.notice, excluded.notice),
      recall = coalesce(n.recall, excluded.recall)
    where (n.notice is null and excluded.notice is not null) or (n.recall is null and excluded.recall is not null)`);
};
