import { json, type Tx } from '@overgang/database';
import type { Pulse } from '@overgang/event-intake';
import { sql } from 'drizzle-orm';
import type { LastPulse } from '../domain/index.ts';

/** A minute in which no door was heard at all is a break: pulses come each second. */
const breakMs = 60_000;

/** Keeps the newest pulse of each partition, and when we heard it by our own clock. */
export const storePulses = async (tx: Tx, pulses: readonly Pulse[], heardAt: Date): Promise<void> => {
  const newest = new Map(pulses.map((pulse) => [`${pulse.topic} ${pulse.partition}`, pulse]));
  if (newest.size === 0) return;
  const now = sql`${heardAt.toISOString()}::timestamptz`;
  const lastWord = sql`${new Date(heardAt.getTime() - breakMs).toISOString()}::timestamptz`;
  await tx.execute(sql`
    with resumed as (
      insert into hearing (since)
      select ${now} where not exists (select 1 from pulse where heard_at >= ${lastWord})
      on conflict (one) do update set since = excluded.since
    )
    insert into pulse (topic, partition, through, heard_at)
    select r.topic, r.partition, r.through, ${now}
    from jsonb_to_recordset(${json([...newest.values()])}) as r(topic text, partition int, through timestamptz)
    order by r.topic, r.partition
    on conflict (topic, partition) do update
      set through = greatest(pulse.through, excluded.through), heard_at = excluded.heard_at`);
};

/** What the doors have told us last. */
export interface Heard {
  /** The newest pulse of every partition that was ever heard. */
  readonly pulses: readonly LastPulse[];
  /** Since when they have been heard without a break; epoch milliseconds, 0 before the first pulse. */
  readonly since: number;
}

/** Reads what the doors have told us last. */
export const readHeard = async (tx: Tx): Promise<Heard> => {
  const rows = await tx.execute(sql`select through, heard_at, (select since from hearing) as since from pulse`);
  const instant = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : 0);
  return {
    pulses: rows.map((row) => ({ through: instant(row['through']), heardAt: instant(row['heard_at']) })),
    since: instant(rows[0]?.['since']),
  };
};
