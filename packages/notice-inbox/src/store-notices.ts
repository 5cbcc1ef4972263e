import { addressOf } from '@overgang/access';
import type { VarselBestilt, VarselTilbakekalt } from '@overgang/contracts/events';
import { json, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** What the tracker says to an agency. */
export type NoticeEvent = VarselBestilt | VarselTilbakekalt;

/**
 * Stores a batch inside the caller's transaction. The inbox's lock is held until commit, so that positions grow in
 * commit order and no reader's cursor skips a notice. What is already stored, stored again, changes nothing.
 */
export const storeNotices = async (tx: Tx, events: readonly NoticeEvent[]): Promise<void> => {
  if (events.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('notice-inbox.' || current_schema(), 0))`);
  const rows = oneRowEach(events);
  const places = rows.map(({ notice_id, address, replaces }) => ({ notice_id, address, replaces }));
  const textsOf = (event: 'notice' | 'recall') => rows.map((row) => JSON.stringify(row[event] ?? null));
  await tx.execute(sql`
    insert into notice as n (notice_id, position, address, replaces, notice, recall)
    select r.notice_id, nextval('notice_position'), r.address, r.replaces, r.notice::json, r.recall::json
    from rows from (
      jsonb_to_recordset(${json(places)}) as (notice_id uuid, address text, replaces uuid),
      ${wholeColumn(textsOf('notice'))}, ${wholeColumn(textsOf('recall'))}
    ) as r (notice_id, address, replaces, notice, recall)
    on conflict (notice_id) do update set
      position = nextval('notice_position'),
      address = coalesce(n.address, excluded.address),
      replaces = coalesce(n.replaces, excluded.replaces),
      notice = coalesce(n.notice, excluded.notice),
      recall = coalesce(n.recall, excluded.recall)
    where (n.notice is null and excluded.notice is not null) or (n.recall is null and excluded.recall is not null)`);
};

interface Row {
  readonly notice_id: string;
  readonly address?: string | undefined;
  readonly replaces?: string | undefined;
  readonly notice?: VarselBestilt;
  readonly recall?: VarselTilbakekalt;
}

const toRow = (event: NoticeEvent): Row => {
  const { varselId: notice_id, mottaker } = event.data;
  return event.type === 'no.overgang.sporing.varsel-tilbakekalt.v1'
    ? { notice_id, recall: event }
    : { notice_id, address: addressOf(mottaker), replaces: event.data.erstatter, notice: event };
};

/** A statement may touch a row once, so a notice and its recall in one batch become one row. The first of a kind counts. */
const oneRowEach = (events: readonly NoticeEvent[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const row of events.map(toRow)) rows.set(row.notice_id, { ...row, ...rows.get(row.notice_id) });
  return [...rows.values()];
};
