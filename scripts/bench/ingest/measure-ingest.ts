import path from 'node:path';
import { sql } from 'drizzle-orm';
import {
  type Benchmark,
  type BenchSettings,
  type Faults,
  type Figure,
  type Report,
  sumOfFaults,
} from '../report/figure.ts';
import { spreadOf } from '../report/spread.ts';
import { measureIngestCeiling } from './ceiling.ts';
import { countFaults, meanBatch } from './count-faults.ts';
import { type LoadGenerator, startLoadGenerator } from './in-another-process.ts';
import { type OpenTsbDoor, openTsbDoor } from './open-tsb-door.ts';

interface Run {
  readonly ours: number;
  readonly ceiling: number;
  readonly batch: number;
  readonly p50: number;
  readonly p99: number;
  readonly faults: Faults;
}

/** Both begin on empty tables. */
const empty = async ({ db, beside }: OpenTsbDoor): Promise<void> => {
  for (const each of [db, beside]) await each.execute(sql`truncate event_log, received`);
};

const measureOnce = async (
  opened: OpenTsbDoor,
  generator: LoadGenerator,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<Run> => {
  const { port, token, db, beside } = opened;
  await empty(opened);
  const loaded = await generator.run({ port, token, connections, milliseconds });
  if (loaded.refused.length > 0) throw new Error(`the door refused: ${loaded.refused.join('\n')}`);
  const ours = (loaded.accepted.flat().length * 1000) / loaded.milliseconds;
  const faults = await countFaults(db, loaded);
  const batch = await meanBatch(db);
  const ceiling = await measureIngestCeiling(beside, { callers: Math.max(1, Math.round(batch)), milliseconds });
  return { ours, ceiling, batch, p50: loaded.p50, p99: loaded.p99, faults };
};

const median = (runs: readonly Run[], pick: (run: Run) => number): number => spreadOf(runs.map(pick)).median;

const measureAt = async (connections: number, settings: BenchSettings): Promise<Report> => {
  const { quick, folder, tell } = settings;
  const generator = startLoadGenerator();
  const opened = await openTsbDoor(path.join(folder, `ingest-${connections}`), { withLoops: false });
  try {
    tell(`${connections} connections: warming up`);
    await measureOnce(opened, generator, { connections, milliseconds: quick ? 1000 : 3000 });
    const runs: Run[] = [];
    for (let run = 1; run <= (quick ? 3 : 5); run++) {
      tell(`${connections} connections: run ${run}`);
      runs.push(await measureOnce(opened, generator, { connections, milliseconds: quick ? 2000 : 4000 }));
    }
    const figure: Figure = {
      what: `ingest, ${connections} connections: HTTP to durable 202`,
      unit: 'per second',
      ours: runs.map(({ ours }) => ours),
      ceiling: runs.map(({ ceiling }) => ceiling),
      target: { kind: 'of-ceiling', least: 0.5 },
    };
    const times = `answered in ${median(runs, ({ p50 }) => p50).toFixed(1)} ms p50, ${median(runs, ({ p99 }) => p99).toFixed(1)} ms p99`;
    const batch = `${median(runs, (run) => run.batch).toFixed(0)} posts a transaction`;
    return {
      figures: [figure],
      faults: sumOfFaults(runs.map(({ faults }) => faults)),
      remarks: [`Ingest with ${connections} connections: ${batch}, ${times}.`],
    };
  } finally {
    generator.close();
    await opened.close();
  }
};

/** Posts at TSB's door until they are durable, beside the same rows written by nobody in particular. */
export const measureIngest: Benchmark = async (settings) => {
  const reports = [await measureAt(64, settings), await measureAt(256, settings)];
  return {
    figures: reports.flatMap(({ figures }) => figures),
    faults: sumOfFaults(reports.map(({ faults }) => faults)),
    remarks: reports.flatMap(({ remarks }) => remarks),
  };
};
