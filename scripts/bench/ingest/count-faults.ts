import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Faults } from '../report/figure.ts';
import type { Loaded } from './load-generator.ts';

/** Compares what was answered with what stands in the log: each once, and each stay's posts in the order of sending. */
export const countFaults = async (db: Database, { accepted }: Loaded): Promise<Faults> => {
  const rows = await db.execute(sql`
    select event ->> 'id' as id, count(*) as times, min(position) as position, min(version) as version
    from event_log group by event ->> 'id'`);
  const found = new Map(rows.map((row) => [String(row['id']), row]));
  const placeOf = (id: string): number => Number(found.get(id)?.['position'] ?? Number.NaN);
  const ids = accepted.flat();
  return {
    lost: ids.filter((id) => !found.has(id)).length,
    duplicated: ids.filter((id) => Number(found.get(id)?.['times'] ?? 1) > 1).length,
    reordered: accepted.reduce(
      (sum, stay) => sum + stay.filter((id, at) => at > 0 && placeOf(id) <= placeOf(stay[at - 1] ?? '')).length,
      0,
    ),
  };
};

/** How many events a transaction held on average: those of one have the same recorded time. */
export const meanBatch = async (db: Database): Promise<number> => {
  const [row] = await db.execute(
    sql`select count(*)::float8 / greatest(count(distinct recordedat), 1) as mean from event_log`,
  );
  return Number(row?.['mean'] ?? 0);
};
