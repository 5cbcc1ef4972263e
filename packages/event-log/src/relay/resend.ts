import { headOfLog } from '../log/read-log.ts';
import { readRawLog } from '../log/read-raw-log.ts';
import type { RelaySettings } from './relay-settings.ts';
import { toRecords } from './to-records.ts';

export interface Resent {
  readonly events: number;
  /** The last position that was sent, or `from`. */
  readonly through: number;
}

/** Publishes the log once more, on a topic of its own, beside what the relay does. Throws what the bus throws. */
export const resend = async <E>(
  { db, bus, maxBatch = 500 }: RelaySettings<E>,
  { topic, from, signal }: { readonly topic: string; readonly from: number; readonly signal?: AbortSignal },
): Promise<Resent> => {
  const head = await headOfLog(db);
  let through = from;
  let events = 0;
  while (through < head) {
    signal?.throwIfAborted();
    const rows = await readRawLog(db, { after: through, limit: Math.min(maxBatch, head - through) });
    const last = rows.at(-1);
    if (!last) break; // erased to the end
    await bus.publish(rows.flatMap((row) => toRecords(row, [{ topic, key: row.key }])));
    through = last.position;
    events += rows.length;
  }
  return { events, through };
};
