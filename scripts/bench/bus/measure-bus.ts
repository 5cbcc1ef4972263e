import path from 'node:path';
import { type BusMeasurement, measureBus as measureOnce } from '@overgang/event-bus/measure';
import { startLocalPostgres } from '@overgang/local-postgres';
import { type Benchmark, type Figure, sumOfFaults } from '../report/figure.ts';

const figuresOf = (runs: readonly BusMeasurement[]): readonly Figure[] => [
  {
    what: 'bus: publish, beside a plain insert from unnest',
    unit: 'per second',
    ours: runs.map(({ publish }) => publish),
    ceiling: runs.map(({ plainInsert }) => plainInsert),
  },
  {
    what: 'bus: consume, beside a plain ordered read',
    unit: 'per second',
    ours: runs.map(({ consume }) => consume),
    ceiling: runs.map(({ plainRead }) => plainRead),
  },
];

/** Publishes and consumes records of 700 bytes in batches of 500, four partitions. */
export const measureBus: Benchmark = async ({ quick, folder, tell }) => {
  const postgres = await startLocalPostgres({ dataDir: path.join(folder, 'bus'), port: 0 });
  const extent = { url: postgres.url, records: quick ? 20_000 : 50_000, batch: 500, valueBytes: 700, partitions: 4 };
  try {
    tell('warming up');
    await measureOnce({ ...extent, records: 10_000 });
    const runs: BusMeasurement[] = [];
    for (let run = 1; run <= (quick ? 3 : 5); run++) {
      tell(`run ${run}`);
      runs.push(await measureOnce(extent));
    }
    const remarks = [`Bus: ${extent.records} records of 700 bytes a run, batches of 500, four partitions.`];
    return { figures: figuresOf(runs), faults: sumOfFaults(runs), remarks };
  } finally {
    await postgres.stop();
  }
};
