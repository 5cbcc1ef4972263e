import { json, type Tx } from '@overgang/database';
import type { Pulse } from '@overgang/event-intake';
import { sql } from 'drizzle-orm';
import type { LastPulse } from '../domain/index.ts';

/** Keeps the newest pulse of each partition, and when we heard it by our own clock. */
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
export const readPulses = async (tx: Tx): Promise<readonly LastPulse[]> => {
  const rows = await tx.execute(sql`select through, heard_at from pulse`);
  return rows.map((row) => ({
    through: Date.parse(String(row['through'])),
    heardAt: Date.parse(String(row['heard_at'])),
  }));
};
