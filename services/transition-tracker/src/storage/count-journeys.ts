import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';

/** How many journeys are due, and since when the first of them is. */
export interface DueJourneys {
  readonly due: number;
  readonly oldest: Date | undefined;
}

/** Counts the journeys whose time has come and that are not looked at yet: for metrics and health. */
export const countDueJourneys = async (tx: Tx, now: Date): Promise<DueJourneys> => {
  const [row] = await tx.execute(sql`
    select count(*) as due, min(look_again_at) as oldest from journey
    where look_again_at <= ${now.toISOString()}::timestamptz`);
  const oldest = row?.['oldest'];
  return { due: Number(row?.['due'] ?? 0), oldest: typeof oldest === 'string' ? new Date(oldest) : undefined };
};

/** How many journeys are due, up to a bound: whoever makes work for the sweep asks whether it keeps up. */
export const countDueUpTo = async (tx: Tx, now: Date, most: number): Promise<number> => {
  const [row] = await tx.execute(sql`
    select count(*) as due from (
      select 1 from journey where look_again_at <= ${now.toISOString()}::timestamptz limit ${most}) as waiting`);
  return Number(row?.['due'] ?? 0);
};

/** How many people have a journey. Reads all of them. */
export const countJourneys = async (tx: Tx): Promise<number> => {
  const [row] = await tx.execute(sql`select count(*) as people from journey`);
  return Number(row?.['people'] ?? 0);
};
