import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LocalIssuer } from '@overgang/access';
import { startLocalPostgres } from '@overgang/local-postgres';
import { createLogger, openResources } from '@overgang/service-runtime';
import { freePort, type RunningMain, runMain } from '@overgang/testing';
import { openIssuerOf } from '../../embedded/local-issuer.ts';
import { serveKeySet } from '../../embedded/serve-key-set.ts';
import { prepareDatabase, type Schema } from './prepare-database.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The services, in the order in which they are started; it does not matter. */
export const services = [
  'dashboard',
  'transition-tracker',
  'tsb',
  'kriminalomsorg',
  'nav',
  'boligsosial',
  'person-registry',
] as const;
export type Service = (typeof services)[number];

/** All of Overgang, each service as a process of its own. */
export interface Processes {
  readonly url: (service: Service) => string;
  readonly process: (service: Service) => RunningMain;
  /** Starts one that has ended again, as it was. */
  readonly restart: (service: Service) => void;
  readonly issuer: LocalIssuer;
  readonly close: () => Promise<void>;
}

const key = (): string => randomBytes(32).toString('base64');

const schemaOf = (service: Service): Schema => service.replaceAll('-', '_') as Schema; // all but the dashboard have one

interface Surroundings {
  readonly folder: string;
  readonly jwksUrl: string;
  readonly issuer: LocalIssuer;
  readonly database: (schema: Schema) => string;
  readonly ports: Readonly<Record<Service, number>>;
}

const at = (port: number): string => `http://127.0.0.1:${port}`;

/** What each service is told by its environment, and nothing more. */
const environmentOf = async (service: Service, around: Surroundings): Promise<Record<string, string>> => {
  const { folder, jwksUrl, issuer, database, ports } = around;
  const shared = { PORT: String(ports[service]), ISSUER: issuer.issuer, AUDIENCE: issuer.audience, LOG_LEVEL: 'warn' };
  if (service === 'dashboard') {
    const keyFile = path.join(folder, 'issuer-key.json');
    const trackerUrl = at(ports['transition-tracker']);
    return { ...shared, SESSION_KEY: key(), TRACKER_URL: trackerUrl, ISSUER_KEY_FILE: keyFile };
  }
  const hosted = { ...shared, JWKS_URL: jwksUrl, DATABASE_URL: database(schemaOf(service)), BUS_URL: database('bus') };
  if (service === 'person-registry')
    return { ...hosted, LOOKUP_KEY: key(), SEALING_KEYS: `k1:${key()}`, ACCEPT_NUMBERS: 'synthetic' };
  if (service === 'transition-tracker')
    return { ...hosted, AGREEMENTS_FILE: path.join(root, 'infra/agreements/demo.json'), SWEEP_EVERY_MS: '250' };
  const registry = { REGISTRY_URL: at(ports['person-registry']), REGISTRY_TOKEN: await issuer.token('drift') };
  return { ...hosted, ...registry, ACCEPT_NUMBERS: 'synthetic' };
};

const freePorts = async (): Promise<Record<Service, number>> => {
  const ports = await Promise.all(services.map(async (service) => [service, await freePort()] as const));
  return Object.fromEntries(ports) as Record<Service, number>; // each service once
};

/** Starts PostgreSQL, makes the roles, and starts every service's main with its own environment. */
export const startProcesses = async (): Promise<Processes> => {
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
  const ports = await freePorts();
  const database = await prepareDatabase(postgres.url);
  const environments = new Map<Service, Record<string, string>>();
  const running = new Map<Service, RunningMain>();
  const start = (service: Service): void => {
    const main = path.join(root, 'services', service, 'src/main.ts');
    running.set(service, runMain(main, environments.get(service) ?? {}));
  };
  await use(
    'processes',
    async () => {
      for (const service of services) {
        environments.set(
          service,
          await environmentOf(service, { folder, jwksUrl: keySet.url, issuer, database, ports }),
        );
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
  return { url: (service) => at(ports[service]), process: processOf, restart: start, issuer, close };
};
