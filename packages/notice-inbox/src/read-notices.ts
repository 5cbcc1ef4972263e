import type { VarselId } from '@overgang/contracts';
import { type Rows, type Tx, textArray } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { Notice } from './notice.ts';

/** Where a reader is in its feed, and how much it takes. */
export interface FeedPage {
  /** The position of the last notice that was read; 0 to begin. */
  readonly after: number;
  readonly limit: number;
}

/** The notices sent to any of these addresses, after a position, oldest first. */
export const readNotices = async (
  tx: Tx,
  addresses: readonly string[],
  { after, limit }: FeedPage,
): Promise<readonly Notice[]> => {
  // An index scan for each address: one scan for all of them would have to sort everything that was ever sent.
  const page = sql`
    select n.* from unnest(${textArray(addresses)}) as wanted(address) cross join lateral (
      select * from notice where address = wanted.address and notice is not null and position > ${after}
      order by position limit ${limit}
    ) n order by n.position limit ${limit}`;
  return select(tx, page);
};

/** One notice, whoever it was sent to; undefined when there is none. */
export const findNotice = async (tx: Tx, varselId: string): Promise<Notice | undefined> => {
  const [notice] = await select(
    tx,
    sql`select * from notice where notice_id = ${varselId}::uuid and notice is not null`,
  );
  return notice;
};

/** A replacement comes after what it replaces, so the newest is the one to follow. */
const select = async (tx: Tx, which: SQL): Promise<readonly Notice[]> =>
  toNotices(
    await tx.execute(sql`
    select n.position, n.notice, n.recall,
      (select later.notice_id from notice later where later.replaces = n.notice_id order by later.position desc limit 1)
        as replaced_by
    from (${which}) n order by n.position`),
  );

const toNotices = (rows: Rows): readonly Notice[] =>
  rows.map((row) => ({
    position: Number(row['position']),
    ordered: row['notice'] as Notice['ordered'], // written from a parsed event by storeNotices
    ...(row['recall'] === null ? {} : { recalled: row['recall'] as NonNullable<Notice['recalled']> }), // likewise
    ...(row['replaced_by'] === null ? {} : { replacedBy: row['replaced_by'] as VarselId }), // likewise
  }));
