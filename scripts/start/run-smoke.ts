import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createLogger } from '@overgang/service-runtime';
import { openEmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { portsFrom } from '../embedded/ports.ts';
import type { StartArguments } from './arguments.ts';
import { newDemoPlan } from './demo-plan.ts';
import { loadDemo } from './load-demo.ts';
import { openStepTimer } from './step-timer.ts';
import { walkTheRoad } from './walk-the-road.ts';

/** Starts in a fresh temporary place on free ports, walks the whole road once, and stops. 0, or 1 after saying what failed. */
export const runSmoke = async (given: StartArguments): Promise<number> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'overgang-smoke-'));
  await chmod(dataDir, 0o755); // PostgreSQL runs as another account when we are root
  const timer = openStepTimer();
  const logger = createLogger({ service: 'overgang', level: given.verbose ? 'info' : 'error' });
  try {
    const plan = newDemoPlan(given.people, 1, Date.now());
    const settings = { dataDir, ports: portsFrom(0), logger, beginAt: new Date(plan.from) };
    const system = await timer.step('start', () => openEmbeddedSystem(settings));
    try {
      await timer.step(`demo: ${plan.people} people`, () => loadDemo(system, plan));
      await walkTheRoad(system, timer);
    } finally {
      await timer.step('stop', () => system.close());
    }
    console.log(`The road is open: ${timer.total()} in all.`);
    return 0;
  } catch (error) {
    console.error(`The road is broken: ${error instanceof Error ? error.message : String(error)}`);
    if (given.verbose) console.error(error);
    return 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};
