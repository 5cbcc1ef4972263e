import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LocalKafka, startLocalKafka } from '@overgang/local-kafka';
import { startLocalPostgres } from '@overgang/local-postgres';
import { createLogger, openResources, type Resources } from '@overgang/service-runtime';
import { openIssuerOf } from '../embedded/local-issuer.ts';
import { serveKeySet } from '../embedded/serve-key-set.ts';
import { freeServicePorts } from '../processes/free-service-ports.ts';
import { makeTopics } from '../processes/make-topics.ts';
import { planProcesses } from '../processes/plan-processes.ts';
import { prepareDatabase } from '../processes/prepare-database.ts';
import type { Service, Surroundings } from '../processes/service-environment.ts';
import { type Supervised, supervise } from '../processes/supervise.ts';
import { untilReady } from '../processes/until-ready.ts';
import { freePort } from '../start/is-port-free.ts';
import { type Cable, layCable } from './lay-cable.ts';

/** All services as processes on a Kafka and a PostgreSQL of their own, each part of which can be hurt. */
export interface DrillWorld {
  readonly kafka: LocalKafka;
  /** Kills the database server as a power cut would, and starts it again on its data. */
  readonly killPostgres: (awayMs: number) => Promise<void>;
  readonly postgresUrl: string;
  /** Between the services and the broker. */
  readonly cable: Cable;
  readonly processes: Supervised;
  /** Starts one more of a service; ends it again. */
  readonly join: (service: Service) => Promise<() => Promise<void>>;
  readonly tsbUrl: string;
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
const openBroker = async (folder: string, use: Use): Promise<Pick<DrillWorld, 'cable' | 'kafka'>> => {
  let port = 0;
  const cable = await use(
    'cable',
    () => layCable(() => port),
    (opened) => opened.close(),
  );
  const kafka = await use(
    'kafka',
    () => startLocalKafka({ dataDir: path.join(folder, 'kafka'), port: 0, advertisedPort: cable.port }),
    (opened) => opened.stop(),
  );
  port = kafka.port;
  await makeTopics(`127.0.0.1:${cable.port}`, () => undefined);
  return { cable, kafka };
};

const openPostgres = async (folder: string, use: Use): Promise<Pick<DrillWorld, 'killPostgres' | 'postgresUrl'>> => {
  const place = { dataDir: path.join(folder, 'postgres'), port: await freePort() };
  let postgres = await startLocalPostgres(place);
  await use(
    'postgres',
    () => postgres,
    () => postgres.stop(),
  );
  const killPostgres = async (awayMs: number): Promise<void> => {
    process.kill(postgres.pid, 'SIGKILL');
    await sleep(awayMs);
    await postgres.stop();
    postgres = await startLocalPostgres(place);
  };
  return { killPostgres, postgresUrl: postgres.url };
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

const startProcesses = async (around: Surroundings, trackers: number, use: Use): Promise<Supervised> => {
  const all = await planProcesses(around, { 'transition-tracker': trackers });
  const planned = all.filter(({ service }) => needed.has(service));
  const running = await use(
    'processes',
    () => supervise(planned, { ...quiet, pace: soon }),
    (opened) => opened.stop(),
  );
  const waiting = await untilReady(planned, { withinMs: readyWithinMs, signal: new AbortController().signal });
  if (waiting.size > 0) throw new Error(`not ready: ${[...waiting].map((each) => each.join(': ')).join('; ')}`);
  return running;
};

/** Opens it with so many trackers, and waits until the services are ready. */
export const openDrillWorld = async (folder: string, trackers: number): Promise<DrillWorld> => {
  const { use, close } = openResources(createLogger({ service: 'drills', level: 'error' }));
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // PostgreSQL runs as another account when we are root
  try {
    const broker = await openBroker(folder, use);
    const brokers = `127.0.0.1:${broker.cable.port}`;
    const postgres = await openPostgres(folder, use);
    const around = await surroundings({ folder, brokers, postgresUrl: postgres.postgresUrl }, use);
    const processes = await startProcesses(around, trackers, use);
    const join = async (service: Service): Promise<() => Promise<void>> => {
      const one = (await planProcesses(around, { [service]: 2 })).filter(({ name }) => name === `${service}-2`);
      return supervise(one, quiet).stop;
    };
    const tsbUrl = `http://127.0.0.1:${around.ports.tsb}`;
    return { ...broker, ...postgres, processes, join, tsbUrl, token: around.issuer.token, brokers, close };
  } catch (error) {
    await close();
    throw error;
  }
};
