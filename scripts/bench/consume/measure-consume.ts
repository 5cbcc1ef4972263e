import { json } from '@overgang/database';
import type { IncomingRecord } from '@overgang/event-bus';
import { sql } from 'drizzle-orm';
import {
  type Benchmark,
  type BenchSettings,
  type Faults,
  type Figure,
  type Report,
  sumOfFaults,
} from '../report/figure.ts';
import { batchSize, type KeptWorld, keepWorld, peopleTold } from '../world/keep-world.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { toldPeople } from '../world/to-records.ts';
import { prepareBatch, storeBatch } from './ceiling.ts';
import { measureRules } from './measure-rules.ts';
import { toldBatches } from './told-batches.ts';

const perSecond = async (count: number, run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await run();
  return (count * 1000) / (performance.now() - began);
};

/** Every message of the batches is stored once, and nobody's last message is newer than what their journey has seen. */
const countFaults = async ({ db }: World, batches: readonly (readonly IncomingRecord[])[]): Promise<Faults> => {
  const told = batches.flat().map(({ value }) => JSON.parse(Buffer.from(value).toString('utf8')));
  const ids = [...new Set(told.map(({ id }) => String(id)))];
  const people = [...new Set(batches.flat().map(({ key }) => key))];
  const among = sql`person_ref in (select jsonb_array_elements_text(${json(people)})::uuid)`;
  const [row] = await db.execute(sql`
    select count(*) as found from observation
    where ${among} and id in (select jsonb_array_elements_text(${json(ids)}))`);
  const [behind] = await db.execute(sql`
    select count(*) as people from (
      select person_ref, max((observation ->> 'at')::float8) as newest from observation
      where ${among} and observation ->> 'kind' <> 'melding-trukket' group by person_ref
    ) as told join journey j using (person_ref) where (j.journey -> 'last' ->> 0)::float8 < told.newest`);
  const found = Number(row?.['found'] ?? 0);
  return {
    lost: Math.max(0, ids.length - found),
    duplicated: Math.max(0, found - ids.length),
    reordered: Number(behind?.['people'] ?? 0),
  };
};

/** Batches before the measuring begins: a tracker runs for weeks, and its code is compiled after tens of thousands of facts. */
const warmUpOf = ({ quick }: BenchSettings): number => (quick ? 1 : 36);

interface Measured {
  readonly people: number;
  readonly report: Report;
}

const measureAt = async ({ dataDir, people, now }: KeptWorld, settings: BenchSettings): Promise<Report> => {
  const { measured } = toldBatches(toldPeople(peopleTold(settings), now), batchSize);
  const world = await openWorld(dataDir, { durable: true, now });
  try {
    const runs: { ours: number; ceiling: number }[] = [];
    const warmUp = warmUpOf(settings);
    for (const [at, batch] of measured.slice(0, warmUp + (settings.quick ? 3 : 15)).entries()) {
      settings.tell(`${people} journeys: batch ${at + 1}${at < warmUp ? ', warming up' : ''}`);
      const ours = await perSecond(batch.length, () => world.consume(batch));
      const touched = [...new Set(batch.map(({ key }) => key))].sort();
      const prepared = await prepareBatch(world.db, world.ceiling, touched);
      runs.push({ ours, ceiling: await perSecond(batch.length, () => storeBatch(world.ceiling, prepared)) });
    }
    const warm = runs.slice(warmUp);
    return {
      figures: [
        {
          what: `consume, batches of ${batchSize}, ${people.toLocaleString('en')} journeys`,
          unit: 'per second',
          ours: warm.map(({ ours }) => ours),
          ceiling: warm.map(({ ceiling }) => ceiling),
          target: { kind: 'of-ceiling', least: 0.5 },
        },
      ],
      faults: await countFaults(world, measured.slice(0, runs.length)),
      remarks: [],
    };
  } finally {
    await world.close();
  }
};

/** What an event costs among so many journeys, over what the same event costs among the fewest; batch by batch. */
const growthOf = ([few, ...more]: readonly Measured[]): readonly Figure[] =>
  more.map(({ people, report }) => {
    const [atFew, atMany] = [few?.report.figures[0]?.ours ?? [], report.figures[0]?.ours ?? []];
    return {
      what: `cost of an event at ${people.toLocaleString('en')} journeys over that at ${few?.people.toLocaleString('en')}`,
      unit: 'times',
      ours: atFew.map((rate, batch) => rate / (atMany[batch] ?? Number.NaN)),
      target: { kind: 'at-most', most: 1.3 },
    };
  });

/**
 * Takes batches of the road in, beside the same observations stored and journeys cached without rules; and judges the same
 * journeys with the rules alone, beside a rule engine.
 */
export const measureConsume: Benchmark = async (settings) => {
  const sizes = ['small', 'large', ...(settings.huge ? (['huge'] as const) : [])] as const;
  const worlds: KeptWorld[] = [];
  for (const size of sizes) worlds.push(await keepWorld(size, settings)); // all before any of them is told more
  const measured: Measured[] = [];
  for (const world of worlds) measured.push({ people: world.people, report: await measureAt(world, settings) });
  const reports = measured.map(({ report }) => report);
  const rules = await measureRules(settings);
  return {
    figures: [...reports.flatMap(({ figures }) => figures), ...growthOf(measured), ...rules.figures],
    faults: sumOfFaults(reports.map(({ faults }) => faults)),
    remarks: [
      'Consume: one worker; of the larger populations, most are copies that fill tables and indexes.',
      ...rules.remarks,
    ],
  };
};
