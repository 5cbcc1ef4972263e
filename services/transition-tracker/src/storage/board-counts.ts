import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { CountChange } from '../domain/index.ts';

/** Counts of one name become one; what cancels out is left out. */
const summed = (all: readonly CountChange[]): readonly CountChange[] => {
  const sums = new Map<string, CountChange>();
  for (const change of all) {
    const key = `${change.audience} ${change.what}`;
    sums.set(key, { ...change, amount: change.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
};

/** Adds to the counts, in one order for all, so that two transactions never wait for each other crosswise. */
export const addToCounts = async (tx: Tx, all: readonly CountChange[]): Promise<void> => {
  const changes = summed(all);
  if (changes.length === 0) return;
  await tx.execute(sql`
    insert into board_count as c (audience, what, amount)
    select r.audience, r.what, r.amount
    from jsonb_to_recordset(${json(changes)}) as r(audience text, what text, amount bigint)
    order by r.audience, r.what
    on conflict (audience, what) do update set amount = c.amount + excluded.amount`);
};
