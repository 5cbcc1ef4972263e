import path from 'node:path';
import type { Benchmark } from '../report/figure.ts';
import { quantileOf } from '../report/spread.ts';
import { startHost } from './start-host.ts';
import { type Arrivals, timeArrivals } from './time-arrivals.ts';

const perSecond = 500;

/** From a post at a door to the changed row on the board, heard through the live stream, at 500 posts a second. */
export const measureLatency: Benchmark = async ({ quick, folder, tell }) => {
  tell('starting the system');
  const host = await startHost(path.join(folder, 'latency'));
  try {
    tell('warming up');
    await timeArrivals(host, { perSecond, milliseconds: 4_000 });
    const runs: Arrivals[] = [];
    for (let at = 1; at <= (quick ? 2 : 5); at++) {
      tell(`run ${at}`);
      runs.push(await timeArrivals(host, { perSecond, milliseconds: quick ? 4_000 : 10_000 }));
    }
    const figure = (share: number, name: string) => ({
      what: `from a door to the board, ${perSecond} posts a second, ${name}`,
      unit: 'ms' as const,
      ours: runs.map(({ sorted }) => quantileOf(sorted, share)),
    });
    return {
      figures: [
        figure(0.5, 'p50'),
        { ...figure(0.95, 'p95'), target: { kind: 'at-most', most: 250 } },
        figure(0.99, 'p99'),
      ],
      faults: { lost: runs.reduce((sum, { lost }) => sum + lost, 0) },
      remarks: [
        'Latency: counted from the moment at which a post was due; all services, the bus and the load on the same cores.',
      ],
    };
  } finally {
    await host.stop();
  }
};
