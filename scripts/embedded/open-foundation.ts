import path from 'node:path';
import { type LocalIssuer, openTokenVerifier, type TokenVerifier } from '@overgang/access';
import { openPostgresBus } from '@overgang/event-bus';
import { startLocalPostgres } from '@overgang/local-postgres';
import { type Logger, openResources, type Resources } from '@overgang/service-runtime';
import { type BreakableBus, breakable } from './breakable-bus.ts';
import { demoDirectory, localAudience, localIssuerName, openIssuerOf } from './local-issuer.ts';
import { type DatabaseSettings, openSchema, prepareServer } from './open-databases.ts';
import type { Ports } from './ports.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { serveKeySet } from './serve-key-set.ts';
import { openStoredClock, type StoredClock, storedClockMigration } from './stored-clock.ts';
import { topics } from './topics.ts';

/** Where the embedded system lives and what it says on the way. */
export interface EmbeddedSettings {
  readonly dataDir: string;
  readonly ports: Ports;
  readonly logger: Logger;
  /** Default true: a commit is on disk. */
  readonly durable?: boolean;
  /** Where a clock that was never put anywhere is to stand still: before anything is recorded in a time that is not yet. */
  readonly beginAt?: Date;
  /** Told before each step, in plain words. */
  readonly tell?: (step: string) => void;
}

/** What every service of the embedded system stands on. */
export interface Foundation {
  readonly resources: Resources;
  readonly secrets: Secrets;
  readonly clock: StoredClock;
  readonly bus: BreakableBus;
  readonly issuer: LocalIssuer;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
  readonly database: DatabaseSettings;
  readonly postgresUrl: string;
}

const openDatabaseServer = async ({ dataDir, ports, durable = true, logger }: EmbeddedSettings, { use }: Resources) => {
  const postgres = await use(
    'postgres',
    () =>
      startLocalPostgres({
        dataDir: path.join(dataDir, 'postgres'),
        port: ports.postgres,
        durable,
        logger: { info: (message) => logger.info(message) },
      }),
    (opened) => opened.stop(),
  );
  await prepareServer(postgres.url);
  return postgres.url;
};

const openVerifier = async (issuer: LocalIssuer, port: number, { use }: Resources): Promise<TokenVerifier> => {
  const keySet = await use(
    'key set',
    () => serveKeySet(issuer, port),
    (opened) => opened.close(),
  );
  return openTokenVerifier({
    issuer: localIssuerName,
    audience: localAudience,
    jwks: keySet.url,
    organisations: demoDirectory,
  });
};

/** Opens PostgreSQL, the clock, the bus and the issuer. When one of them fails, what was opened is closed again. */
export const openFoundation = async (settings: EmbeddedSettings): Promise<Foundation> => {
  const { dataDir, ports, logger, tell } = settings;
  const resources = openResources(logger);
  try {
    tell?.('Starter PostgreSQL');
    const secrets = await keepSecrets(dataDir);
    const postgresUrl = await openDatabaseServer(settings, resources);
    const database = { adminUrl: postgresUrl, password: secrets.databasePassword, use: resources.use };
    const clockDb = await openSchema(
      { schema: 'demo', migrations: [storedClockMigration], maxConnections: 1 },
      database,
    );
    const busDb = await openSchema({ schema: 'bus', migrations: [], maxConnections: 12 }, database);
    const opened = await resources.use(
      'bus',
      () => openPostgresBus({ db: busDb, topics, instance: 'embedded' }),
      (each) => each.close(),
    );
    const bus = breakable(opened);
    const issuer = await openIssuerOf(dataDir);
    const verifier = await openVerifier(issuer, ports.issuer, resources);
    const clock = await openStoredClock(clockDb);
    if (settings.beginAt !== undefined && clock.isUntouched()) {
      await clock.runAt(0);
      await clock.moveTo(settings.beginAt);
    }
    return { resources, secrets, clock, bus, issuer, verifier, logger, database, postgresUrl };
  } catch (error) {
    await resources.close();
    throw error;
  }
};
