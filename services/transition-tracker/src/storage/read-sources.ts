import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** What was last heard on one topic. Epoch milliseconds. */
export interface TopicHeard {
  readonly topic: string;
  readonly heardAt: number;
  readonly through: number;
}

/** Reads what each door was heard to say last, on any partition, and what it has told on all of them. */
export const readSources = async (tx: Tx): Promise<readonly TopicHeard[]> => {
  const rows = await tx.execute(
    sql`select topic, max(heard_at) as heard_at, min(through) as through from pulse group by topic`,
  );
  return rows.map((row) => ({
    topic: String(row['topic']),
    heardAt: Date.parse(String(row['heard_at'])),
    through: Date.parse(String(row['through'])),
  }));
};
