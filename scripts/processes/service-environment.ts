import path from 'node:path';
import type { LocalIssuer } from '@overgang/access';
import type { Ports } from '../embedded/ports.ts';
import type { Secrets } from '../embedded/secrets.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The services, in the order in which they are started; it does not matter. */
export const services = [
  'person-registry',
  'transition-tracker',
  'tsb',
  'kriminalomsorg',
  'nav',
  'boligsosial',
  'dashboard',
] as const;
export type Service = (typeof services)[number];

/** Each service's own schema; the bus's, where it is in PostgreSQL. */
export type Schema =
  | Exclude<Service, 'dashboard' | 'transition-tracker' | 'person-registry'>
  | 'transition_tracker'
  | 'person_registry'
  | 'bus';

/** What services need to know of each other and of what they stand on. */
export interface Surroundings {
  readonly ports: Pick<Ports, 'dashboard' | 'tracker' | 'registry' | 'tsb' | 'kriminalomsorg' | 'nav' | 'boligsosial'>;
  readonly secrets: Pick<Secrets, 'lookupKey' | 'sealingKey' | 'sessionKey'>;
  readonly issuer: LocalIssuer;
  readonly issuerKeyFile: string;
  readonly jwksUrl: string;
  /** The PostgreSQL URL with the role of a schema. */
  readonly database: (schema: Schema) => string;
  /** host:port of Kafka's brokers; the bus is in PostgreSQL when left out. */
  readonly brokers?: string;
  readonly logLevel: string;
}

const at = (port: number): string => `http://127.0.0.1:${port}`;

const portOf = (service: Service, { ports }: Surroundings): number => {
  if (service === 'transition-tracker') return ports.tracker;
  return service === 'person-registry' ? ports.registry : ports[service];
};

const schemaOf = (service: Exclude<Service, 'dashboard'>): Schema => service.replaceAll('-', '_') as Schema; // as it is named

const busOf = ({ brokers, database }: Surroundings): Record<string, string> =>
  brokers === undefined ? { BUS_URL: database('bus') } : { KAFKA_BROKERS: brokers };

const own = async (service: Service, around: Surroundings): Promise<Record<string, string>> => {
  const { ports, secrets, issuer, issuerKeyFile } = around;
  switch (service) {
    case 'dashboard':
      return {
        PUBLIC_URL: `http://localhost:${ports.dashboard}`,
        TRACKER_URL: at(ports.tracker),
        SESSION_KEY: secrets.sessionKey,
        ISSUER_KEY_FILE: issuerKeyFile,
      };
    case 'person-registry':
      return {
        LOOKUP_KEY: secrets.lookupKey,
        SEALING_KEYS: `embedded:${secrets.sealingKey}`,
        ACCEPT_NUMBERS: 'synthetic',
        OPEN_NOTICE_DAYS: '90',
      };
    case 'transition-tracker':
      return { AGREEMENTS_FILE: path.join(root, 'infra/agreements/demo.json'), SWEEP_EVERY_MS: '250' };
    case 'tsb':
    case 'kriminalomsorg':
    case 'nav':
    case 'boligsosial':
      return {
        REGISTRY_URL: at(ports.registry),
        REGISTRY_TOKEN: await issuer.token('drift'),
        ACCEPT_NUMBERS: 'synthetic',
      };
  }
};

/** Everything that a service is told by its environment, and nothing more. `port` is another than its usual one. */
export const environmentOf = async (
  service: Service,
  around: Surroundings,
  port = portOf(service, around),
): Promise<Readonly<Record<string, string>>> => {
  const { issuer, jwksUrl, database, logLevel } = around;
  const { issuer: ISSUER, audience: AUDIENCE } = issuer;
  const shared = { PORT: String(port), ISSUER, AUDIENCE, LOG_LEVEL: logLevel, ...(await own(service, around)) };
  if (service === 'dashboard') return shared;
  return { ...shared, JWKS_URL: jwksUrl, DATABASE_URL: database(schemaOf(service)), ...busOf(around) };
};

/** The file that runs a service. */
export const mainOf = (service: Service): string => path.join(root, 'services', service, 'src/main.ts');
