import { headOfLog } from '../log/read-log.ts';
import { readRawLog } from '../log/read-raw-log.ts';
import type { RelaySettings } from './relay-settings.ts';
import { toRecords } from './to-records.ts';

export interface Resent {
  readonly events: number;
  /** The last position that was sent, or `from`. */
  readonly through: number;
  /** Nothing stands behind it that was there when it began. */
  readonly isAll: boolean;
}

/** Which part of the log, and where to. */
export interface ToResend {
  readonly topic: string;
  /** After this position. */
  readonly from: number;
  /** About so many events at most; all when left out. */
  readonly most?: number;
  readonly signal?: AbortSignal;
}

/** Publishes the log once more, on a topic of its own, beside what the relay does. Throws what the bus throws. */
export const resend = async <E>(
  { db, bus, maxBatch = 500 }: RelaySettings<E>,
  { topic, from, most = Number.POSITIVE_INFINITY, signal }: ToResend,
): Promise<Resent> => {
  const head = await headOfLog(db);
  let through = from;
  let events = 0;
  while (through < head && events < most) {
    signal?.throwIfAborted();
    const rows = await readRawLog(db, { after: through, limit: Math.min(maxBatch, head - through, most - events) });
    const last = rows.at(-1);
    if (!last) return { events, through: head, isAll: true }; // erased to the end
    await bus.publish(rows.flatMap((row) => toRecords(row, [{ topic, key: row.key }])));
    through = last.position;
    events += rows.length;
  }
  return { events, through, isAll: through >= head };
};
