import { type Database, json, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Benchmark } from '../report/figure.ts';
import { batchSize, keepWorld } from '../world/keep-world.ts';
import { openWorld, type World } from '../world/open-world.ts';

const day = 86_400_000;

/** Finds a batch of due rows by the index, fetches them, and puts them off: no looking. */
const putOff = (db: Database, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const due = await tx.execute(sql`
      select person_ref, journey from journey where look_again_at <= ${now.toISOString()}::timestamptz
      order by look_again_at limit ${batchSize} for update skip locked`);
    await tx.execute(sql`
      update journey j set journey = r.journey::json, look_again_at = ${now.toISOString()}::timestamptz + interval '30 days'
      from rows from (
        jsonb_to_recordset(${json(due.map(({ person_ref }) => ({ person_ref })))}) as (person_ref uuid),
        ${wholeColumn(due.map((row) => JSON.stringify(row['journey'])))}
      ) as r (person_ref, journey)
      where j.person_ref = r.person_ref`);
    return due.length;
  });

/** Timers a second until nothing is due. */
const drain = async (wakeSome: () => Promise<number>, most: number): Promise<number> => {
  const began = performance.now();
  let woken = 0;
  for (let batch = 0; batch < most; batch++) {
    const now = await wakeSome();
    woken += now;
    if (now < batchSize) break;
  }
  return (woken * 1000) / (performance.now() - began);
};

const dueAt = async ({ db }: World, now: number): Promise<number> => {
  const [row] = await db.execute(sql`
    select count(*) as due from journey where look_again_at <= ${new Date(now).toISOString()}::timestamptz`);
  return Number(row?.['due'] ?? 0);
};

/** Lets days pass, and wakes everybody whose time has come; beside it the same rows found and put off. */
export const measureTimers: Benchmark = async (settings) => {
  const { dataDir, people, now } = await keepWorld('large', settings);
  const world = await openWorld(dataDir, { durable: true, now });
  const runs: { ours: number; ceiling: number }[] = [];
  let overdue = 0;
  try {
    await drain(() => world.tracking.wakeSome(batchSize), 1000);
    for (let run = 1; run <= (settings.quick ? 3 : 6); run++) {
      const at = now + run * 2 * day;
      world.clock.moveTo(at);
      const due = await dueAt(world, at);
      settings.tell(`run ${run}: ${due} are due`);
      await world.ceiling.execute(sql`
        update journey set look_again_at = ${new Date(at).toISOString()}::timestamptz where person_ref in (
          select person_ref from journey order by person_ref limit ${due})`);
      const most = Math.ceil(due / batchSize);
      const ours = await drain(() => world.tracking.wakeSome(batchSize), most);
      runs.push({ ours, ceiling: await drain(() => putOff(world.ceiling, new Date(at)), most) });
      await drain(() => world.tracking.wakeSome(batchSize), 1000);
      overdue += await dueAt(world, at);
    }
    const warm = runs.slice(1);
    return {
      figures: [
        {
          what: `due timers, batches of ${batchSize}, ${people.toLocaleString('en')} journeys`,
          unit: 'per second',
          ours: warm.map(({ ours }) => ours),
          ceiling: warm.map(({ ceiling }) => ceiling),
          target: { kind: 'of-ceiling', least: 0.4 },
        },
      ],
      faults: { lost: overdue },
      remarks: [],
    };
  } finally {
    await world.close();
  }
};
