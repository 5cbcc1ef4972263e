import { json, type Tx } from '@overgang/database';
import type { Pulse } from '@overgang/event-intake';
import { sql } from 'drizzle-orm';

/** How far one partition of one door has told us everything. */
export interface HeardPulse extends Pulse {
  /** When we heard it; epoch milliseconds by our own clock. */
  readonly heardAt: number;
}

/** Keeps the newest pulse of each partition. */
export const storePulses = async (tx: Tx, pulses: readonly Pulse[], heardAt: Date): Promise<void> => {
  const newest = new Map(pulses.map((pulse) => [`${pulse.topic} ${pulse.partition}`, pulse]));
  if (newest.size === 0) return;
  await tx.execute(sql`
    insert into pulse (topic, partition, through, heard_at)
    select r.topic, r.partition, r.through, ${heardAt.toISOString()}::timestamptz
    from jsonb_to_recordset(${json([...newest.values()])}) as r(topic text, partition int, through timestamptz)
    order by r.topic, r.partition
    on conflict (topic, partition) do update
      set through = greatest(pulse.through, excluded.through), heard_at = excluded.heard_at`);
};

/** The newest pulse of every partition that was ever heard. */
export const readPulses = async (tx: Tx): Promise<readonly HeardPulse[]> => {
  const rows = await tx.execute(sql`select topic, partition, through, heard_at from pulse`);
  return rows.map((row) => ({
    topic: String(row['topic']),
    partition: Number(row['partition']),
    through: new Date(String(row['through'])).toISOString(),
    heardAt: new Date(String(row['heard_at'])).getTime(),
  }));
};
