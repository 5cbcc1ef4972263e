import path from 'node:path';
import { createApp as createBoligsosial } from '@overgang/boligsosial';
import type { Etat } from '@overgang/contracts';
import type { Database, Migration } from '@overgang/database';
import { type Door, type DoorConfig, type DoorPorts, doorMigrations } from '@overgang/event-door';
import type { BoundRoute, HttpServiceOptions } from '@overgang/http-service';
import { createApp as createKriminalomsorg } from '@overgang/kriminalomsorg';
import { createApp as createNav } from '@overgang/nav';
import { openPersonResolver, type ResolvePerson } from '@overgang/person-ref';
import { createApp as createRegistry, migrations as registryMigrations } from '@overgang/person-registry';
import { serveApp } from '@overgang/service-host';
import { type App, openMetrics, superviseLoops } from '@overgang/service-runtime';
import {
  createApp as createTracker,
  readAgreementsFile,
  type TrackerApp,
  migrations as trackerMigrations,
} from '@overgang/transition-tracker';
import { createApp as createTsb } from '@overgang/tsb';
import { demoDirectory } from './local-issuer.ts';
import { groupsOf, openSchema } from './open-databases.ts';
import type { Foundation } from './open-foundation.ts';
import type { Ports } from './ports.ts';

/** A door that is up, and its own database. */
export interface ServedDoor {
  readonly door: Door;
  readonly db: Database;
  readonly url: string;
}

const doorApps: Record<Etat, (config: DoorConfig, ports: DoorPorts) => Door> = {
  tsb: createTsb,
  kriminalomsorg: createKriminalomsorg,
  nav: createNav,
  boligsosial: createBoligsosial,
};

/** What serving takes beside the app. */
interface ServeSettings {
  readonly name: string;
  readonly port: number;
  readonly foundation: Foundation;
  readonly extend?: HttpServiceOptions['extend'];
}

/** One process, so one registry of process metrics: the tracker's. */
export const serve = async (
  app: App<BoundRoute, Migration>,
  { name, port, foundation, extend }: ServeSettings,
): Promise<string> => {
  const { resources, logger, verifier } = foundation;
  const served = await serveApp(app, {
    name,
    host: '127.0.0.1',
    port,
    verifier,
    logger: logger.child({ service: name }),
    metrics: openMetrics({ service: name, processMetrics: name === 'transition-tracker' }),
    rateLimit: false,
    ...(extend === undefined ? {} : { extend }),
    use: resources.use,
    startLoops: async (loops) => {
      const supervised = await resources.use(
        `${name} loops`,
        () => superviseLoops(loops, { logger }),
        (opened) => opened.stop(),
      );
      return supervised.checks;
    },
  });
  return served.url;
};

const open = (foundation: Foundation, schema: string, migrations: readonly Migration[]): Promise<Database> =>
  openSchema({ schema, migrations, memberOf: groupsOf(schema) }, foundation.database);

/** Opens person-registry, and gives the doors their way to it: in this process, without a detour over the network. */
export const openRegistry = async (foundation: Foundation, ports: Ports): Promise<ResolvePerson> => {
  const { secrets, bus, clock, logger } = foundation;
  const db = await open(foundation, 'person_registry', registryMigrations);
  const config = {
    lookupKey: Buffer.from(secrets.lookupKey, 'base64'),
    sealingKeys: [{ kid: 'embedded', key: Buffer.from(secrets.sealingKey, 'base64') }] as [
      { kid: string; key: Buffer },
    ],
    acceptNumbers: 'synthetic' as const,
    openNoticeDays: 90,
  };
  const app = createRegistry(config, { db, bus, clock, logger });
  await serve(app, { name: 'person-registry', port: ports.registry, foundation });
  return openPersonResolver({ resolvePeople: app.resolvePeople });
};

/** Opens one agency's door. */
export const openDoor = async (
  etat: Etat,
  resolvePerson: ResolvePerson,
  { foundation, ports }: { readonly foundation: Foundation; readonly ports: Ports },
): Promise<ServedDoor> => {
  const { bus, clock, logger } = foundation;
  const db = await open(foundation, etat, doorMigrations);
  const config = { acceptNumbers: 'synthetic' as const, pulseEveryMs: 1000 };
  const door = doorApps[etat](config, { db, bus, clock, logger, resolvePerson });
  return { door, db, url: await serve(door, { name: etat, port: ports[etat], foundation }) };
};

/** What the demonstration's municipalities and institutions have agreed on. */
export const demoAgreements = path.resolve(import.meta.dirname, '../../infra/agreements/demo.json');

/** Opens the tracker. */
export const openTracker = async (
  foundation: Foundation,
  ports: Ports,
): Promise<{ readonly tracker: TrackerApp; readonly url: string }> => {
  const { bus, clock, logger } = foundation;
  const db = await open(foundation, 'transition_tracker', trackerMigrations);
  const agreements = await readAgreementsFile(demoAgreements);
  const { nameOf, placeOf, etatOf } = demoDirectory;
  const tracker = createTracker({ sweepEveryMs: 250, agreements }, { db, bus, clock, logger, nameOf, placeOf, etatOf });
  return { tracker, url: await serve(tracker, { name: 'transition-tracker', port: ports.tracker, foundation }) };
};
