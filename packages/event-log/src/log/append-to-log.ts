import { json, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { lockLog } from './lock-log.ts';
import { readLogEnd, recordedAtAfter } from './log-end.ts';

/** Where one event was put. */
export interface Placed {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
}

export interface Appended {
  /** ISO 8601, UTC; one for all. */
  readonly recordedAt: string;
  readonly events: readonly Placed[];
}

export interface ToAppend<E> {
  readonly stream: string;
  readonly key: string;
  readonly event: E;
}

export interface AppendSettings<E> {
  readonly clock: { now(): Date };
  /** Writes the recorded time into the envelope. */
  stamp(event: E, recordedAt: string): E;
}

/**
 * Appends in the given order. It takes the log's lock, which is held until commit: make it the last thing that the
 * transaction does. The transaction is read committed: under an older snapshot it would not see where the log ends.
 * Without events it does nothing.
 */
export const appendToLog = async <E>(
  tx: Tx,
  events: readonly ToAppend<E>[],
  { clock, stamp }: AppendSettings<E>,
): Promise<Appended> => {
  if (events.length === 0) return { recordedAt: clock.now().toISOString(), events: [] };
  const [, end] = await Promise.all([lockLog(tx), readLogEnd(tx)]); // in this order, in one round trip
  const recordedAt = recordedAtAfter(end, clock.now());
  const rows = events.map(({ stream, key }, at) => ({ position: end.head + 1 + at, stream, key }));
  const texts = events.map(({ event }) => JSON.stringify(stamp(event, recordedAt)));
  const placed = await tx.execute(sql`
    insert into event_log (position, stream, version, key, event, recordedat)
    select e.position, e.stream, before.version + row_number() over (partition by e.stream order by e.position), e.key, e.event::json, ${recordedAt}::timestamptz
    from rows from (
      jsonb_to_recordset(${json(rows)}) as (position bigint, stream text, key text), ${wholeColumn(texts)}
    ) as e (position, stream, key, event)
    cross join lateral (select coalesce(max(l.version), 0) as version from event_log l where l.stream = e.stream) as before
    returning position, version`);
  const versions = new Map(placed.map((row) => [Number(row['position']), Number(row['version'])]));
  return {
    recordedAt,
    events: rows.map(({ stream, position }) => ({ stream, position, version: versions.get(position) ?? 0 })),
  };
};
