import {
  type CallerEtat,
  demoOrganisations,
  openOrganisationDirectory,
  openTokenVerifier,
  readOrganisationDirectory,
} from '@overgang/access';
import { type Database, type Migration, migrate, openDatabase } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import type { BoundRoute } from '@overgang/http-service';
import {
  type App,
  type Check,
  type Clock,
  type Kitchen,
  type Logger,
  openMetrics,
  type Recipe,
} from '@overgang/service-runtime';
import type { z } from 'zod';
import { checkAddress } from './check-address.ts';
import type { HostConfig } from './host-config.ts';
import { loopsAfterTopics } from './loops-after-topics.ts';
import { openBus } from './open-bus.ts';
import { serveApp } from './serve-app.ts';

/** What every app is handed. */
export interface HostPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What sets one service apart from the others. */
export interface HostedService<Schema extends z.ZodObject> {
  readonly name: string;
  readonly schema: string;
  readonly config: Schema;
  readonly callers?: readonly CallerEtat[];
  /** What it writes and reads. Its loops begin when all of them are there, with at least so many partitions. */
  readonly topics: readonly { readonly name: string; readonly partitions: number }[];
  readonly migrations: readonly Migration[];
  readonly createApp: (
    config: z.output<Schema>,
    ports: HostPorts,
  ) => App<BoundRoute, Migration> | Promise<App<BoundRoute, Migration>>;
}

const openPorts = async <S extends z.ZodObject>(
  service: HostedService<S>,
  { use, clock, logger }: Kitchen<z.output<S>>,
  config: HostConfig,
): Promise<HostPorts> => {
  const { name, schema, topics } = service;
  const url = config.databaseUrl;
  const db = await use(
    'database',
    () => openDatabase({ url, schema, application: `overgang-${name}` }),
    (opened) => opened.close(),
  );
  await migrate(db, service.migrations);
  const bus = await use(
    'bus',
    () => openBus({ name, config, topics }),
    (opened) => opened.close(),
  );
  return { db, bus, clock, logger };
};

const openVerifier = async (config: HostConfig) =>
  openTokenVerifier({
    issuer: config.issuer,
    jwks: config.jwksUrl,
    audience: config.audience,
    organisations:
      config.organisationsFile === undefined
        ? openOrganisationDirectory(demoOrganisations)
        : await readOrganisationDirectory(config.organisationsFile),
  });

/** What every service needs beside its own: the keys of whoever calls it. The bus is its loops' own affair. */
const hostChecks = ({ jwksUrl: url }: HostConfig, { bus }: HostPorts): readonly Check[] => [
  checkAddress({
    name: 'keys',
    url,
    whenAway: 'the issuer gives no keys at JWKS_URL, so every call with a token gets 503',
    onceIsEnough: true,
  }),
  { name: 'bus', isNeeded: false, check: () => bus.health() },
];

/** The recipe of a service that runs as a process of its own: database, bus, app, loops, http, in this order. */
export const hostedService = <S extends z.ZodObject>(service: HostedService<S>): Recipe<S> => ({
  name: service.name,
  config: service.config,
  open: async (kitchen) => {
    const config = kitchen.config as unknown as HostConfig; // every service's schema has hostConfigFields
    const ports = await openPorts(service, kitchen, config);
    const app = await service.createApp(kitchen.config, ports);
    const loops = loopsAfterTopics(app.loops, { ...ports, topics: service.topics });
    await serveApp(
      { ...app, loops, ready: () => [...(app.ready?.() ?? []), ...hostChecks(config, ports)] },
      {
        name: service.name,
        host: config.host,
        port: config.port,
        verifier: await openVerifier(config),
        logger: kitchen.logger,
        metrics: openMetrics({ service: service.name }),
        ...(service.callers === undefined ? {} : { callers: service.callers }),
        use: kitchen.use,
        startLoops: kitchen.startLoops,
      },
    );
  },
});
