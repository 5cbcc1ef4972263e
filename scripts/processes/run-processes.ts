import path from 'node:path';
import { createLogger, openResources } from '@overgang/service-runtime';
import { defaultDataDir } from '../embedded/default-data-dir.ts';
import { openEmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { portsFrom } from '../embedded/ports.ts';
import type { StartArguments } from '../start/arguments.ts';
import { buildPage } from '../start/build-page.ts';
import { demoCommand } from '../start/demo-command.ts';
import { keepDemoPlan } from '../start/demo-plan.ts';
import { busyPorts } from '../start/is-port-free.ts';
import { makeDemo, planFor } from '../start/make-demo.ts';
import { provingStay } from '../start/proving-stay.ts';
import { sayBusy } from '../start/say-busy.ts';
import { untilStopped } from '../start/until-stopped.ts';
import { openGround, type Place } from './open-ground.ts';
import { type PlannedProcess, planProcesses } from './plan-processes.ts';
import { type Supervised, supervise } from './supervise.ts';
import { untilReady } from './until-ready.ts';

const say = (text: string): void => console.log(text);
const readyWithinMs = 120_000;

/** Makes the roles, the schemas and the people, with all services in one process: only there can time be moved. */
const prepare = async (given: StartArguments, { dataDir, ports }: Place): Promise<void> => {
  const plan = await planFor(given, dataDir);
  if (plan !== undefined) await keepDemoPlan(dataDir, plan);
  const logger = createLogger({ service: 'overgang', level: given.verbose ? 'info' : 'error' });
  const began = plan === undefined ? {} : { beginAt: new Date(plan.from) };
  const system = await openEmbeddedSystem({ dataDir, ports, logger, ...began });
  try {
    if (plan !== undefined) await makeDemo(system, plan, dataDir);
  } finally {
    await system.close();
  }
};

const start = (planned: readonly PlannedProcess[]): Supervised =>
  supervise(planned, {
    write: (text) => process.stdout.write(text),
    onEnded: (name, how, againInMs) => say(`${name} has ended (${how}); it is started again in ${againInMs / 1000} s.`),
  });

const sayReady = (planned: readonly PlannedProcess[], { dataDir, ports }: Place, bus: string): void => {
  const url = (port: number): string => `http://localhost:${port}`;
  const { kommando } = demoCommand({
    tsbUrl: url(ports.tsb),
    dataDir,
    oppholdId: provingStay.oppholdId,
    person: provingStay.person,
    now: Date.now(),
  });
  say(`
  Overgang is ready: ${planned.length} processes, the bus on ${bus}

  The board       ${url(ports.dashboard)}
  API pages       ${url(ports.tsb)}/docs (TSB)  ${url(ports.kriminalomsorg)}/docs (prison)  ${url(ports.nav)}/docs (NAV)  ${url(ports.boligsosial)}/docs (housing)
  A process dies? It is started again. Ctrl-C stops everything.

  Try it:

${kommando.replaceAll(/^/gm, '    ')}
`);
};

const runOn = async (given: StartArguments, place: Place, stopped: Promise<void>): Promise<number> => {
  const resources = openResources(createLogger({ service: 'overgang', level: given.verbose ? 'info' : 'error' }));
  const stopping = new AbortController();
  void stopped.then(() => stopping.abort());
  try {
    const around = await openGround(given, place, { resources, say });
    if (around === undefined) return 1;
    const planned = await planProcesses(around, given.copies);
    say(`Starting ${planned.length} processes …`);
    await resources.use(
      'processes',
      () => start(planned),
      (running) => running.stop(),
    );
    const waiting = await untilReady(planned, { withinMs: readyWithinMs, signal: stopping.signal });
    for (const [name, what] of waiting) say(`${name} is not ready yet; it waits for: ${what}`);
    if (!stopping.signal.aborted) sayReady(planned, place, around.brokers ?? 'PostgreSQL');
    await stopped;
    say('Stopping …');
    return 0;
  } finally {
    await resources.close();
  }
};

/** Starts every service as a process of its own, keeps them running, and stays until it is told to stop. The exit code. */
export const runProcesses = async (given: StartArguments): Promise<number> => {
  const ports = portsFrom(given.port);
  const kafkaPort = given.port + Object.keys(ports).length;
  const ownKafka = given.processes === 'kafka' && process.env['KAFKA_BROKERS'] === undefined ? [kafkaPort] : [];
  const busy = await busyPorts([...Object.values(ports), ...ownKafka]);
  if (busy.length > 0) {
    sayBusy(busy, given);
    return 1;
  }
  const place = { dataDir: path.resolve(given.data ?? defaultDataDir()), ports, kafkaPort };
  const stopped = untilStopped();
  const page = new AbortController();
  const building = buildPage(page.signal);
  building.catch(() => undefined); // heard below
  await Promise.race([prepare(given, place), stopped.then(() => page.abort())]);
  await building;
  return runOn(given, place, stopped);
};
