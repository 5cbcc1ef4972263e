import path from 'node:path';
import type { Etat } from '@overgang/contracts';
import { startLocalPostgres } from '@overgang/local-postgres';
import type { Resources } from '@overgang/service-runtime';
import { openIssuerOf } from '../embedded/local-issuer.ts';
import { asOwnerOf } from '../embedded/open-databases.ts';
import type { Ports } from '../embedded/ports.ts';
import { leaveRunningNote } from '../embedded/running-note.ts';
import { keepSecrets } from '../embedded/secrets.ts';
import { serveKeySet } from '../embedded/serve-key-set.ts';
import type { StartArguments } from '../start/arguments.ts';
import { findBroker } from './find-broker.ts';
import { makeTopics } from './make-topics.ts';
import { environmentOf, type Surroundings } from './service-environment.ts';

/** Where this copy of Overgang lives and listens. */
export interface Place {
  readonly dataDir: string;
  readonly ports: Ports;
  readonly kafkaPort: number;
}

const openBroker = async ({ dataDir, kafkaPort }: Place, { use }: Resources, say: (text: string) => void) => {
  const broker = await use(
    'kafka',
    () => findBroker({ dataDir, port: kafkaPort }, { named: process.env['KAFKA_BROKERS'], say }),
    async (found) => found?.stop(),
  );
  if (broker !== undefined) await makeTopics(broker.brokers, say);
  return broker;
};

const doorsAt = (ports: Ports): Readonly<Record<Etat, string>> => {
  const at = (etat: Etat): string => `http://127.0.0.1:${ports[etat]}`;
  return { tsb: at('tsb'), kriminalomsorg: at('kriminalomsorg'), nav: at('nav'), boligsosial: at('boligsosial') };
};

/** Opens what the processes stand on. Undefined where there is no broker to be had. */
export const openGround = async (
  given: StartArguments,
  place: Place,
  { resources, say }: { readonly resources: Resources; readonly say: (text: string) => void },
): Promise<Surroundings | undefined> => {
  const { dataDir, ports } = place;
  const { use } = resources;
  const broker = given.processes === 'kafka' ? await openBroker(place, resources, say) : undefined;
  if (given.processes === 'kafka' && broker === undefined) return undefined;
  const secrets = await keepSecrets(dataDir);
  const postgres = await use(
    'postgres',
    () => startLocalPostgres({ dataDir: path.join(dataDir, 'postgres'), port: ports.postgres }),
    (opened) => opened.stop(),
  );
  const issuer = await openIssuerOf(dataDir);
  const keySet = await use(
    'key set',
    () => serveKeySet(issuer, ports.issuer),
    (opened) => opened.close(),
  );
  const around: Surroundings = {
    ports,
    secrets,
    issuer,
    issuerKeyFile: path.join(dataDir, 'issuer-key.json'),
    jwksUrl: keySet.url,
    database: (schema) => asOwnerOf(schema, postgres.url, secrets.databasePassword),
    ...(broker === undefined ? {} : { brokers: broker.brokers }),
    logLevel: given.verbose ? 'info' : 'warn',
  };
  const environment = { ...(await environmentOf('transition-tracker', around)), ADMIN_DATABASE_URL: postgres.url };
  await use(
    'running note',
    () => leaveRunningNote(dataDir, { environment, doors: doorsAt(ports) }),
    (takeAway) => takeAway(),
  );
  return around;
};
