import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** Where the log ends; read it under the log's lock to append after it. */
export interface LogEnd {
  readonly head: number;
  /** Epoch milliseconds: nothing may be recorded before this, by the last event and by what the relay has promised. */
  readonly floor: number;
}

export const readLogEnd = async (tx: Tx): Promise<LogEnd> => {
  const [row] = await tx.execute(sql`
    select last.position, last.recordedat, (select max(promised) from relay) as promised
    from (select 1) as always
    left join (select position, recordedat from event_log order by position desc limit 1) as last on true`);
  return {
    head: Number(row?.['position'] ?? 0),
    floor: Math.max(instantOf(row?.['recordedat']), instantOf(row?.['promised'])),
  };
};

const instantOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : 0);

/** The recorded time of what is appended now: the clock's, but never before what is recorded or promised already. */
export const recordedAtAfter = (end: LogEnd, now: Date): string =>
  new Date(Math.max(end.floor, now.getTime())).toISOString();
