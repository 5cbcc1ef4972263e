import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, BenchSettings, Figure } from '../report/figure.ts';
import { sendAtRate } from '../road/send-at-rate.ts';
import { type Host, startHost } from '../road/start-host.ts';
import { keepWorld, type WorldSize } from '../world/keep-world.ts';

const perSecond = 100;

/** Reads the board as a page does. */
const readBoard = async ({ trackerUrl, token }: Host): Promise<void> => {
  for (const path of ['/v1/overganger?antall=100', '/v1/tall', '/v1/ukoblet']) {
    const response = await fetch(`${trackerUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  }
};

/** The most memory that the process had while it was at work. */
const mostWhileWorking = async (host: Host, milliseconds: number): Promise<number> => {
  const onTaken = (): void => undefined;
  const sending = sendAtRate({ port: host.doorPort, token: host.token, onTaken }, { perSecond, milliseconds });
  const until = performance.now() + milliseconds;
  let most = 0;
  while (performance.now() < until) {
    most = Math.max(most, await host.memory());
    await readBoard(host);
    await sleep(250);
  }
  await sending;
  return most;
};

const measureAt = async (size: WorldSize, settings: BenchSettings): Promise<Figure> => {
  const { dataDir, people } = await keepWorld(size, settings);
  const ours: number[] = [];
  for (let run = 1; run <= (settings.quick ? 1 : 3); run++) {
    settings.tell(`${people} journeys: run ${run}`);
    const host = await startHost(dataDir);
    try {
      ours.push(await mostWhileWorking(host, settings.quick ? 5_000 : 20_000));
    } finally {
      await host.stop();
    }
  }
  const what = `memory of the whole process, ${people.toLocaleString('en')} journeys`;
  return { what, unit: 'MB', ours, target: { kind: 'at-most', most: 600 } };
};

/** Resident memory of all services in one process, PostgreSQL aside, while posts come in and boards are read. */
export const measureMemory: Benchmark = async (settings) => ({
  figures: [await measureAt('small', settings), await measureAt('large', settings)],
  faults: {},
  remarks: [`Memory: the most in a run, with ${perSecond} posts a second and a board read four times a second.`],
});
