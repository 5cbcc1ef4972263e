import type { VarselId } from '@overgang/contracts';
import type { Rows, Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Notice, Reader } from './notice.ts';

/** Where a reader is in its feed, and how much it takes. */
export interface FeedPage {
  /** The position of the last notice that was read; 0 to begin. */
  readonly after: number;
  readonly limit: number;
}

const toNotices = (rows: Rows): readonly Notice[] =>
  rows.map((row) => ({
    position: Number(row['position']),
    ordered: row['notice'] as Notice['ordered'], // written from a parsed event by storeNotices
    ...(row['recall'] === null ? {} : { recalled: row['recall'] as NonNullable<Notice['recalled']> }), // likewise
    ...(row['replaced_by'] === null ? {} : { replacedBy: row['replaced_by'] as VarselId }), // likewise
  }));

/** What every read gives. A replacement comes after what it replaces, so the newest is the one to follow. */
const columns = sql`n.position, n.notice, n.recall,
  (select later.notice_id from notice later where later.replaces = n.notice_id order by later.position desc limit 1) as replaced_by`;

const texts = (values: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/** The notices addressed to a reader after a position, oldest first. */
export const readNotices = async (tx: Tx, reader: Reader, { after, limit }: FeedPage): Promise<readonly Notice[]> => {
  const wholeCity = reader.bydeler.length === 0;
  const rows = await tx.execute(sql`
    (select ${columns} from notice n
     where n.enhet is null and n.notice is not null and n.position > ${after}
       and n.kommune = any(${texts(reader.kommuner)})
       and (${wholeCity} or n.bydel is null or n.bydel = any(${texts(reader.bydeler)}))
     order by n.position limit ${limit})
    union all
    (select ${columns} from notice n
     where n.enhet = any(${texts(reader.enheter)}) and n.notice is not null and n.position > ${after}
     order by n.position limit ${limit})
    order by position limit ${limit}`);
  return toNotices(rows);
};

/** One notice, whoever it is addressed to; undefined when there is none. */
export const findNotice = async (tx: Tx, varselId: string): Promise<Notice | undefined> => {
  const rows = await tx.execute(
    sql`select ${columns} from notice n where notice_id = ${varselId}::uuid and notice is not null`,
  );
  return toNotices(rows)[0];
};
