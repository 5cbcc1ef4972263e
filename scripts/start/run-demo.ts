import { access } from 'node:fs/promises';
import path from 'node:path';
import { createLogger } from '@overgang/service-runtime';
import { defaultDataDir } from '../embedded/default-data-dir.ts';
import { type EmbeddedSystem, openEmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { type Ports, portsFrom } from '../embedded/ports.ts';
import { openProgressBar } from '../lib/progress-bar.ts';
import type { StartArguments } from './arguments.ts';
import { buildPage } from './build-page.ts';
import { demoCommand } from './demo-command.ts';
import { type DemoPlan, keepDemoPlan, newDemoPlan, readDemoPlan } from './demo-plan.ts';
import { busyPorts } from './is-port-free.ts';
import { loadDemo } from './load-demo.ts';
import { provingStay } from './proving-stay.ts';
import { runTimeLapse } from './run-time-lapse.ts';
import { untilStopped } from './until-stopped.ts';

const seed = 1;

const sayBusy = (busy: readonly number[], { port }: StartArguments): void => {
  const another = port + 100 <= 65_500 ? port + 100 : 4000;
  console.error(
    `Somebody already listens at port ${busy.join(', ')}. Overgang needs nine ports in a row from ${port}.\n` +
      `Is another copy running? Stop it, or start this one elsewhere:\n\n` +
      `  npm start -- --port ${another} --data .overgang-${another}`,
  );
};

/** The demonstration that this folder has begun, or a new one where nobody has been here; none when none is wanted. */
const planFor = async (given: StartArguments, dataDir: string): Promise<DemoPlan | undefined> => {
  const known = await readDemoPlan(dataDir);
  if (known !== undefined) return known.done ? undefined : known;
  if (given.empty || given.people === 0 || (await isUsed(dataDir))) return undefined;
  return newDemoPlan(given.people, seed, Date.now());
};

const isUsed = async (dataDir: string): Promise<boolean> =>
  access(path.join(dataDir, 'secrets.json')).then(
    () => true,
    () => false,
  );

const loadPeople = async (system: EmbeddedSystem, plan: DemoPlan): Promise<void> => {
  const bar = openProgressBar('Making the demonstration');
  const began = performance.now();
  const tally = await loadDemo(system, plan, bar.show);
  const refused = [...tally.refused().values()].reduce((sum, count) => sum + count, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  bar.end(`${plan.people} people, ${tally.accepted()} posts through the doors, ${refused} refused, in ${seconds} s`);
};

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

/** Makes what is planned, and writes down that it is all there. */
const makeDemo = async (system: EmbeddedSystem, plan: DemoPlan, dataDir: string): Promise<void> => {
  await loadPeople(system, plan);
  await keepDemoPlan(dataDir, { ...plan, done: true });
};

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
    if (given.timeLapse !== undefined) await runTimeLapse(system, { speed: given.timeLapse, seed, stopped });
    else if (system.clock.speed() !== 1) await system.clock.runAt(1);
    await stopped;
    console.log('Stopping …');
  } finally {
    await system.close();
  }
  return 0;
};
