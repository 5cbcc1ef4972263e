import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark } from '../report/figure.ts';
import { quantileOf } from '../report/spread.ts';
import { type Sent, sendAtRate } from './send-at-rate.ts';
import { type Host, startHost } from './start-host.ts';
import { watchBoard } from './watch-board.ts';

const perSecond = 500;
const patienceMs = 30_000;

/** Milliseconds from each post to the first change of its row after it; what never came is lost. */
const arrivals = (sent: readonly Sent[], changes: ReadonlyMap<string, readonly number[]>) => {
  const taken = sent.flatMap(({ overgangId, dueAt }) => {
    const at = changes.get(overgangId)?.find((changedAt) => changedAt >= dueAt);
    return at === undefined ? [] : [at - dueAt];
  });
  return { sorted: Float64Array.from(taken).sort(), lost: sent.length - taken.length };
};

const run = async (host: Host, milliseconds: number) => {
  const changes = new Map<string, number[]>();
  const sent: Sent[] = [];
  const watch = await watchBoard(host, (overgangId) => {
    const seen = changes.get(overgangId) ?? [];
    seen.push(performance.now());
    changes.set(overgangId, seen);
  });
  const onTaken = (one: Sent): void => void sent.push(one);
  const sending = sendAtRate({ port: host.doorPort, token: host.token, onTaken }, { perSecond, milliseconds });
  await Promise.race([sending, watch.failed]);
  const until = performance.now() + patienceMs;
  while (arrivals(sent, changes).lost > 0 && performance.now() < until) await sleep(50);
  watch.close();
  return arrivals(sent, changes);
};

/** From a post at a door to the changed row on the board, heard through the live stream, at 500 posts a second. */
export const measureLatency: Benchmark = async ({ quick, folder, tell }) => {
  tell('starting the system');
  const host = await startHost(path.join(folder, 'latency'));
  try {
    tell('warming up');
    await run(host, 4_000);
    const runs: Awaited<ReturnType<typeof run>>[] = [];
    for (let at = 1; at <= (quick ? 2 : 5); at++) {
      tell(`run ${at}`);
      runs.push(await run(host, quick ? 4_000 : 10_000));
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
