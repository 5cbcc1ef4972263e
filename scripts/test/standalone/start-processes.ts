import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LocalIssuer } from '@overgang/access';
import { startLocalPostgres } from '@overgang/local-postgres';
import { createLogger, openResources } from '@overgang/service-runtime';
import { type RunningMain, runMain } from '@overgang/testing';
import { openIssuerOf } from '../../embedded/local-issuer.ts';
import { serveKeySet } from '../../embedded/serve-key-set.ts';
import { freeServicePorts } from '../../processes/free-service-ports.ts';
import { prepareDatabase } from '../../processes/prepare-database.ts';
import {
  environmentOf,
  mainOf,
  type Service,
  type Surroundings,
  services,
} from '../../processes/service-environment.ts';

/** All of Overgang, each service as a process of its own. */
export interface Processes {
  readonly url: (service: Service) => string;
  readonly process: (service: Service) => RunningMain;
  /** Starts one that has ended again, as it was, or with another build's main. */
  readonly restart: (service: Service, main?: string) => void;
  readonly issuer: LocalIssuer;
  readonly close: () => Promise<void>;
}

/** What processes are started with. */
export interface ProcessWishes {
  /** host:port; the bus is in PostgreSQL when left out. */
  readonly brokers?: string;
  /** The file that runs a service; today's own when left out. */
  readonly mainsOf?: (service: Service) => string;
}

const key = (): string => randomBytes(32).toString('base64');

/** Starts PostgreSQL, makes the roles, and starts every service's main with its own environment. */
export const startProcesses = async ({ brokers, mainsOf = mainOf }: ProcessWishes = {}): Promise<Processes> => {
  const { use, close } = openResources(createLogger({ service: 'test', level: 'error' }));
  const folder = await use(
    'folder',
    () => mkdtemp(path.join(os.tmpdir(), 'overgang-standalone-')),
    (made) => rm(made, { recursive: true, force: true }),
  );
  const postgres = await use(
    'postgres',
    () => startLocalPostgres({ dataDir: path.join(folder, 'postgres'), port: 0, durable: false }),
    (opened) => opened.stop(),
  );
  const issuer = await openIssuerOf(folder);
  const keySet = await use(
    'key set',
    () => serveKeySet(issuer, 0),
    (opened) => opened.close(),
  );
  const around: Surroundings = {
    ports: await freeServicePorts(),
    secrets: { lookupKey: key(), sealingKey: key(), sessionKey: key() },
    issuer,
    issuerKeyFile: path.join(folder, 'issuer-key.json'),
    jwksUrl: keySet.url,
    database: await prepareDatabase(postgres.url),
    ...(brokers !== undefined && { brokers }),
    logLevel: 'warn',
  };
  const environments = new Map<Service, Readonly<Record<string, string>>>();
  const running = new Map<Service, RunningMain>();
  const start = (service: Service, main = mainsOf(service)): void => {
    running.set(service, runMain(main, environments.get(service) ?? {}));
  };
  await use(
    'processes',
    async () => {
      for (const service of services) {
        environments.set(service, await environmentOf(service, around));
        start(service);
      }
    },
    async () => void (await Promise.all([...running.values()].map((one) => one.end('SIGKILL')))),
  );
  const processOf = (service: Service): RunningMain => {
    const one = running.get(service);
    if (one === undefined) throw new Error(`${service} was never started.`);
    return one;
  };
  const url = (service: Service): string => `http://127.0.0.1:${environments.get(service)?.['PORT']}`;
  return { url, process: processOf, restart: start, issuer, close };
};
