import path from 'node:path';
import { createLogger } from '@overgang/service-runtime';
import { defaultDataDir } from '../embedded/default-data-dir.ts';
import { type EmbeddedSystem, openEmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { type Ports, portsFrom } from '../embedded/ports.ts';
import type { StartArguments } from './arguments.ts';
import { buildPage } from './build-page.ts';
import { demoCommand } from './demo-command.ts';
import { type DemoPlan, keepDemoPlan } from './demo-plan.ts';
import { busyPorts } from './is-port-free.ts';
import { demoSeed, makeDemo, planFor } from './make-demo.ts';
import { provingStay } from './proving-stay.ts';
import { runTimeLapse } from './run-time-lapse.ts';
import { sayBusy } from './say-busy.ts';
import { untilStopped } from './until-stopped.ts';

interface Opening {
  readonly ports: Ports;
  readonly dataDir: string;
  readonly plan: DemoPlan | undefined;
  readonly verbose: boolean;
}

const open = ({ ports, dataDir, plan, verbose }: Opening): Promise<EmbeddedSystem> =>
  openEmbeddedSystem(
    {
      dataDir,
      ports,
      logger: createLogger({ service: 'overgang', level: verbose ? 'info' : 'error' }),
      tell: (step) => console.log(`${step} …`),
      ...(plan === undefined ? {} : { beginAt: new Date(plan.from) }),
    },
    demoCommand({
      tsbUrl: `http://localhost:${ports.tsb}`,
      dataDir,
      oppholdId: provingStay.oppholdId,
      person: provingStay.person,
      now: Date.now(),
    }),
  );

const sayReady = (system: EmbeddedSystem, began: number): void => {
  const { urls } = system;
  console.log(`
  Overgang is ready after ${((performance.now() - began) / 1000).toFixed(1)} s

  The board       ${urls.dashboard.replace('127.0.0.1', 'localhost')}
  API pages       ${urls.tsb}/docs (TSB)  ${urls.kriminalomsorg}/docs (prison)  ${urls.nav}/docs (NAV)  ${urls.boligsosial}/docs (housing)
  A token         npm run -s token -- dps-hamar

  Ctrl-C stops everything.
`);
};

/** Starts all of Overgang and stays until it is told to stop. The exit code. */
export const runDemo = async (given: StartArguments): Promise<number> => {
  const began = performance.now();
  const ports = portsFrom(given.port);
  const busy = await busyPorts(Object.values(ports));
  if (busy.length > 0) {
    sayBusy(busy, given);
    return 1;
  }
  const dataDir = path.resolve(given.data ?? defaultDataDir());
  const plan = await planFor(given, dataDir);
  if (plan !== undefined) await keepDemoPlan(dataDir, plan);
  const stopping = new AbortController();
  const page = buildPage(stopping.signal);
  page.catch(() => undefined); // heard below
  const system = await open({ ports, dataDir, plan, verbose: given.verbose });
  try {
    const stopped = untilStopped();
    void stopped.then(() => stopping.abort());
    await page;
    if (plan !== undefined) await Promise.race([makeDemo(system, plan, dataDir), stopped]);
    sayReady(system, began);
    if (given.timeLapse !== undefined) await runTimeLapse(system, { speed: given.timeLapse, seed: demoSeed, stopped });
    else if (system.clock.speed() !== 1) await system.clock.runAt(1);
    await stopped;
    console.log('Stopping …');
  } finally {
    await system.close();
  }
  return 0;
};
