import { readFile } from 'node:fs/promises';
import {
  type EventBus,
  type KafkaConnection,
  type KafkaSasl,
  type KafkaTls,
  openKafkaBus,
  openPostgresBus,
} from '@overgang/event-bus';
import { ConfigError } from '@overgang/service-runtime';
import { askForToken } from './ask-for-token.ts';
import type { BusConfig } from './bus-config.ts';

const missing = (...names: readonly string[]): never => {
  throw new ConfigError(names.map((name) => `${name} is missing: KAFKA_SASL asks for it`));
};

const saslOf = ({ kafkaSasl, kafkaUsername, kafkaPassword, kafkaTokenUrl }: BusConfig): KafkaSasl | undefined => {
  if (kafkaSasl === undefined) return undefined;
  if (kafkaUsername === undefined || kafkaPassword === undefined) return missing('KAFKA_USERNAME', 'KAFKA_PASSWORD');
  if (kafkaSasl !== 'oauthbearer') return { mechanism: kafkaSasl, username: kafkaUsername, password: kafkaPassword };
  if (kafkaTokenUrl === undefined) return missing('KAFKA_TOKEN_URL');
  const token = askForToken({ url: kafkaTokenUrl, clientId: kafkaUsername, clientSecret: kafkaPassword });
  return { mechanism: 'oauthbearer', token };
};

const readOf = (file: string | undefined): Promise<string> | undefined =>
  file === undefined ? undefined : readFile(file, 'utf8');

const tlsOf = async (config: BusConfig): Promise<KafkaTls | true | undefined> => {
  if (!config.kafkaTls) return undefined;
  const [ca, cert, key] = await Promise.all([
    readOf(config.kafkaCaFile),
    readOf(config.kafkaCertFile),
    readOf(config.kafkaKeyFile),
  ]);
  if (ca === undefined && cert === undefined) return true;
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
};

/** How to come in to the brokers, by config; undefined where the bus is no Kafka. @throws ConfigError */
export const kafkaConnectionOf = async (name: string, config: BusConfig): Promise<KafkaConnection | undefined> => {
  const { kafkaBrokers: brokers, kafkaClientId: clientId = `overgang-${name}` } = config;
  if (brokers === undefined) return undefined;
  const [tls, sasl] = [await tlsOf(config), saslOf(config)];
  return { brokers, clientId, ...(tls !== undefined && { tls }), ...(sasl !== undefined && { sasl }) };
};

/** What a service's bus is opened with. */
export interface BusToOpen {
  readonly name: string;
  readonly config: BusConfig & { readonly databaseUrl: string };
  /** Made where the bus is a PostgreSQL. On Kafka whoever runs it has made them. */
  readonly topics: readonly { readonly name: string; readonly partitions: number }[];
}

/** Opens the bus that the config names. @throws ConfigError */
export const openBus = async ({ name, config, topics }: BusToOpen): Promise<EventBus> => {
  const kafka = await kafkaConnectionOf(name, config);
  if (kafka !== undefined) return openKafkaBus(kafka);
  return openPostgresBus({ url: config.busUrl ?? config.databaseUrl, topics });
};
