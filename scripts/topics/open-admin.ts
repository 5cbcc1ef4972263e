import { type KafkaAdmin, openKafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { busConfigFields, kafkaConnectionOf } from '@overgang/service-host';
import { ConfigError, type Environment, loadConfig } from '@overgang/service-runtime';
import { z } from 'zod';

/**
 * Connects as the environment says, with the variables that the services have; `brokers` goes before KAFKA_BROKERS.
 * @throws ConfigError, BusError
 */
export const openAdmin = async (brokers: string | undefined, env: Environment = process.env): Promise<KafkaAdmin> => {
  const told = brokers === undefined ? env : { ...env, KAFKA_BROKERS: brokers };
  const connection = await kafkaConnectionOf('topics', loadConfig(z.object(busConfigFields), told));
  if (connection === undefined)
    throw new ConfigError(['KAFKA_BROKERS is missing: say where the brokers are, there or with --brokers host:port']);
  return openKafkaAdmin(connection);
};
