import type { Tx } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { IncomingRecord } from '../port.ts';
import { toRecord } from './kept-record.ts';

/** waiting: nobody has touched it. mended: it has new bytes and can be replayed. replayed: it has been taken in. */
export type DeadLetterState = 'waiting' | 'mended' | 'replayed';

/** A dead letter without its contents, for lists and logs. */
export interface DeadLetter {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** What the sender calls the event, from the header `ce_type`; may be missing. */
  readonly type?: string;
  readonly reason: string;
  readonly state: DeadLetterState;
  readonly storedAt: Date;
  /** How often it was replayed without success. */
  readonly attempts: number;
}

/** A dead letter with its contents, which may hold anything: for the eyes of whoever mends it. */
export interface OpenedDeadLetter extends DeadLetter {
  /** As it came. */
  readonly record: IncomingRecord;
  readonly mendedValue?: Uint8Array;
}

export interface DeadLetterQuery {
  readonly state?: DeadLetterState;
  /** The id of the last one of the page before. */
  readonly after?: string;
  /** Default 100. */
  readonly limit?: number;
}

const state = sql`case when replayed_at is not null then 'replayed'
  when mended_at is not null then 'mended' else 'waiting' end`;
const columns = sql`id, topic, partition, "offset", headers ->> 'ce_type' as type, reason, ${state} as state,
  stored_at, attempts`;

/** The oldest first, page by page. */
export const listDeadLetters = async (tx: Tx, query: DeadLetterQuery = {}): Promise<readonly DeadLetter[]> => {
  const rows = await tx.execute(sql`
    select ${columns} from dead_letter
    where id > ${query.after ?? '0'}::bigint and (${query.state ?? null}::text is null or ${state} = ${query.state ?? null})
    order by id limit ${query.limit ?? 100}`);
  return rows.map(toDeadLetter);
};

/** One dead letter with its contents, or undefined when there is none with this id. */
export const openDeadLetter = async (tx: Tx, id: string): Promise<OpenedDeadLetter | undefined> => {
  const [row] = await selectOpened(tx, sql`id = ${id}::bigint`);
  return row;
};

/** With the row locked until the transaction ends; undefined when it is gone, replayed, or in somebody else's hands. */
export const lockUnreplayed = async (tx: Tx, id: string): Promise<OpenedDeadLetter | undefined> => {
  const [row] = await selectOpened(tx, sql`id = ${id}::bigint and replayed_at is null for update skip locked`);
  return row;
};

/** How many wait or are mended and not replayed, by reason: for metrics. */
export const countDeadLetters = async (tx: Tx): Promise<readonly { reason: string; count: number }[]> => {
  const rows = await tx.execute(sql`
    select reason, count(*) as count from dead_letter where replayed_at is null group by reason order by reason`);
  return rows.map((row) => ({ reason: String(row['reason']), count: Number(row['count']) }));
};

const selectOpened = async (tx: Tx, which: SQL): Promise<readonly OpenedDeadLetter[]> => {
  const rows = await tx.execute(sql`
    select ${columns}, key, headers, value, published_at, mended_value from dead_letter where ${which}`);
  return rows.map((row) => ({
    ...toDeadLetter(row),
    record: toRecord(row),
    ...(row['mended_value'] !== null && { mendedValue: row['mended_value'] as Uint8Array }), // bytea arrives as Buffer
  }));
};

const toDeadLetter = (row: Readonly<Record<string, unknown>>): DeadLetter => ({
  id: String(row['id']),
  topic: String(row['topic']),
  partition: Number(row['partition']),
  offset: String(row['offset']),
  ...(typeof row['type'] === 'string' && { type: row['type'] }),
  reason: String(row['reason']),
  state: row['state'] as DeadLetterState, // the three of the case above
  storedAt: new Date(String(row['stored_at'])),
  attempts: Number(row['attempts']),
});
