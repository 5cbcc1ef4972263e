import path from 'node:path';
import { createLogger } from '@overgang/service-runtime';
import { defaultDataDir } from '../embedded/default-data-dir.ts';
import { type EmbeddedSystem, openEmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { type Ports, portsFrom } from '../embedded/ports.ts';
import { openProgressBar } from '../lib/progress-bar.ts';
import type { StartArguments } from './arguments.ts';
import { demoCommand } from './demo-command.ts';
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

const isEmpty = async ({ tracker }: EmbeddedSystem): Promise<boolean> => (await tracker.known()) === 0;

const loadPeople = async (system: EmbeddedSystem, people: number, now: number): Promise<void> => {
  const bar = openProgressBar('Lager demonstrasjonen');
  const began = performance.now();
  const tally = await loadDemo(system, { people, seed, now, onDay: bar.show });
  const refused = [...tally.refused().values()].reduce((sum, count) => sum + count, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  bar.end(`${people} people, ${tally.accepted()} posts through the doors, ${refused} refused, in ${seconds} s`);
};

const open = (given: StartArguments, ports: Ports, dataDir: string, now: number): Promise<EmbeddedSystem> =>
  openEmbeddedSystem(
    {
      dataDir,
      ports,
      logger: createLogger({ service: 'overgang', level: given.verbose ? 'info' : 'error' }),
      tell: (step) => console.log(`${step} …`),
    },
    demoCommand({
      tsbUrl: `http://localhost:${ports.tsb}`,
      dataDir,
      oppholdId: provingStay.oppholdId,
      person: provingStay.person,
      now,
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
  const now = Date.now();
  const dataDir = path.resolve(given.data ?? defaultDataDir());
  const system = await open(given, ports, dataDir, now);
  try {
    if (!given.empty && given.people > 0 && (await isEmpty(system))) await loadPeople(system, given.people, now);
    sayReady(system, began);
    const stopped = untilStopped();
    if (given.timeLapse !== undefined) await runTimeLapse(system, { speed: given.timeLapse, seed, stopped });
    await stopped;
    console.log('Stopping …');
  } finally {
    await system.close();
  }
  return 0;
};
