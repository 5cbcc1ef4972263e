import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalKafka, startLocalKafka } from '@overgang/local-kafka';
import { startLocalPostgres } from '@overgang/local-postgres';
import { createLogger, openResources, type Resources } from '@overgang/service-runtime';
import { openIssuerOf } from '../embedded/local-issuer.ts';
import { serveKeySet } from '../embedded/serve-key-set.ts';
import { freeServicePorts } from '../processes/free-service-ports.ts';
import { makeTopics } from '../processes/make-topics.ts';
import { type PlannedProcess, planProcesses } from '../processes/plan-processes.ts';
import { prepareDatabase } from '../processes/prepare-database.ts';
import type { Service, Surroundings } from '../processes/service-environment.ts';
import { type Supervised, supervise } from '../processes/supervise.ts';
import { untilReady } from '../processes/until-ready.ts';
import { freePort } from '../start/is-port-free.ts';
import { type Cable, layCable } from './lay-cable.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** What a drill needs beyond the usual. */
export interface WorldNeeds {
  readonly trackers: number;
  /** The broker's data lie on a disk of so many MB, which can be filled. */
  readonly brokerDiskMb?: number;
}

/** All services as processes on a Kafka and a PostgreSQL of their own, each part of which can be hurt. */
export interface DrillWorld {
  readonly kafka: LocalKafka;
  /** Kills the database server as a power cut would, and starts it again on its data. */
  readonly killPostgres: (awayMs: number) => Promise<void>;
  /** Past the cable. */
  readonly postgresUrl: string;
  /** Between the services and PostgreSQL. */
  readonly databaseCable: Cable;
  /** Between the services and the broker. */
  readonly cable: Cable;
  /** The broker's, where the drill asked for a small one. */
  readonly brokerDisk: SmallDisk | undefined;
  /** Puts the clocks of all services wrong by so many milliseconds; 0 = right. */
  readonly stepClocks: (wrongByMs: number) => Promise<void>;
  readonly processes: Supervised;
  /** Whether a service answers at all. */
  readonly isUp: (name: string) => Promise<boolean>;
  /** Starts one more of a service; ends it again. */
  readonly join: (service: Service) => Promise<() => Promise<void>>;
  readonly tsbUrl: string;
  readonly trackerUrl: string;
  readonly token: (who: string) => Promise<string>;
  readonly brokers: string;
  readonly close: () => Promise<void>;
}

const key = (): string => randomBytes(32).toString('base64');

const quiet = { write: () => undefined };
/** A process that is killed for the tenth time has not failed for the tenth time: it is started again as soon as the first. */
const soon = () => ({ after: () => 500 });

type Use = Resources['use'];

/** A cable, and a broker that tells its clients to come by it. */
const openBroker = async (
  { folder, brokerDiskMb }: WorldNeeds & { readonly folder: string },
  use: Use,
): Promise<Pick<DrillWorld, 'cable' | 'kafka' | 'brokerDisk'>> => {
  const dataDir = path.join(folder, 'kafka');
  const brokerDisk =
    brokerDiskMb === undefined
      ? undefined
      : await use(
          'disk',
          () => mountSmallDisk(dataDir, brokerDiskMb),
          (opened) => opened.unmount(),
        );
  let port = 0;
  const cable = await use(
    'cable',
    () => layCable(() => port),
    (opened) => opened.close(),
  );
  const kafka = await use(
    'kafka',
    () => startLocalKafka({ dataDir, port: 0, advertisedPort: cable.port }),
    (opened) => opened.stop(),
  );
  port = kafka.port;
  await makeTopics(`127.0.0.1:${cable.port}`, () => undefined);
  return { cable, kafka, brokerDisk };
};

/** The same server, by a cable. */
const byCable = (url: string, cable: Cable): string => Object.assign(new URL(url), { port: String(cable.port) }).href;

const openPostgres = async (
  folder: string,
  use: Use,
): Promise<Pick<DrillWorld, 'killPostgres' | 'postgresUrl' | 'databaseCable'>> => {
  const place = { dataDir: path.join(folder, 'postgres'), port: await freePort() };
  let postgres = await startLocalPostgres(place);
  await use(
    'postgres',
    () => postgres,
    () => postgres.stop(),
  );
  const databaseCable = await use(
    'database cable',
    () => layCable(() => place.port),
    (opened) => opened.close(),
  );
  const killPostgres = async (awayMs: number): Promise<void> => {
    process.kill(postgres.pid, 'SIGKILL');
    await sleep(awayMs);
    await postgres.stop();
    postgres = await startLocalPostgres(place);
  };
  return { killPostgres, postgresUrl: postgres.url, databaseCable };
};

const surroundings = async (
  { folder, brokers, postgresUrl }: { readonly folder: string; readonly brokers: string; readonly postgresUrl: string },
  use: Use,
): Promise<Surroundings> => {
  const issuer = await openIssuerOf(folder);
  const keySet = await use(
    'key set',
    () => serveKeySet(issuer, 0),
    (opened) => opened.close(),
  );
  return {
    ports: await freeServicePorts(),
    secrets: { lookupKey: key(), sealingKey: key(), sessionKey: key() },
    issuer,
    issuerKeyFile: path.join(folder, 'issuer-key.json'),
    jwksUrl: keySet.url,
    database: await prepareDatabase(postgresUrl),
    brokers,
    logLevel: 'error',
  };
};

/** What facts of TSB need to come to the tracker. */
const needed: ReadonlySet<Service> = new Set(['tsb', 'transition-tracker', 'person-registry']);
const readyWithinMs = 240_000;
const tokenSeconds = 6 * 3_600; // for the longest drill, by a clock that is put forward

interface ToStart {
  readonly around: Surroundings;
  readonly trackers: number;
  /** Whose clock it is that can be put wrong. */
  readonly clockFile: string;
}

const steppedClock = path.join(import.meta.dirname, 'stepped-clock.mjs');

/** The same process, with a clock that follows the file. */
const withClock = <P extends PlannedProcess>(planned: P, clockFile: string): P => ({
  ...planned,
  env: { ...planned.env, NODE_OPTIONS: `--import=${steppedClock}`, DRILL_CLOCK_FILE: clockFile },
});

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const startProcesses = async (
  { around, trackers, clockFile }: ToStart,
  use: Use,
): Promise<Pick<DrillWorld, 'processes' | 'isUp'>> => {
  const all = await planProcesses(around, { 'transition-tracker': trackers });
  const planned = all.filter(({ service }) => needed.has(service)).map((each) => withClock(each, clockFile));
  const processes = await use(
    'processes',
    () => supervise(planned, { ...quiet, pace: soon }),
    (opened) => opened.stop(),
  );
  const waiting = await untilReady(planned, { withinMs: readyWithinMs, signal: new AbortController().signal });
  if (waiting.size > 0) throw new Error(`not ready: ${[...waiting].map((each) => each.join(': ')).join('; ')}`);
  const urls = new Map(planned.map(({ name, url }) => [name, url]));
  return { processes, isUp: (name) => answers(urls.get(name) ?? '') };
};

/** Opens it, and waits until the services are ready. */
export const openDrillWorld = async (folder: string, needs: WorldNeeds): Promise<DrillWorld> => {
  const { use, close } = openResources(createLogger({ service: 'drills', level: 'error' }));
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // PostgreSQL runs as another account when we are root
  try {
    const clockFile = path.join(folder, 'clock');
    const stepClocks = async (wrongByMs: number): Promise<void> => {
      await writeFile(`${clockFile}.new`, `${wrongByMs}`);
      await rename(`${clockFile}.new`, clockFile); // nobody reads half of it
    };
    await stepClocks(0);
    const broker = await openBroker({ ...needs, folder }, use);
    const brokers = `127.0.0.1:${broker.cable.port}`;
    const postgres = await openPostgres(folder, use);
    const postgresUrl = byCable(postgres.postgresUrl, postgres.databaseCable);
    const around = await surroundings({ folder, brokers, postgresUrl }, use);
    const running = await startProcesses({ around, trackers: needs.trackers, clockFile }, use);
    const join = async (service: Service): Promise<() => Promise<void>> => {
      const one = (await planProcesses(around, { [service]: 2 })).filter(({ name }) => name === `${service}-2`);
      return supervise(
        one.map((each) => withClock(each, clockFile)),
        quiet,
      ).stop;
    };
    const at = (port: number): string => `http://127.0.0.1:${port}`;
    const [tsbUrl, trackerUrl] = [at(around.ports.tsb), at(around.ports.tracker)];
    const token = (who: string): Promise<string> => around.issuer.token(who, { ttl: tokenSeconds });
    return { ...broker, ...postgres, ...running, join, stepClocks, tsbUrl, trackerUrl, token, brokers, close };
  } catch (error) {
    await close();
    throw error;
  }
};
