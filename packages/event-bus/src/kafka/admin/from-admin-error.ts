import { BusError } from '../../bus-error.ts';
import { fromKafkaError } from '../from-kafka-error.ts';

const whatItMeans: ReadonlyMap<unknown, string> = new Map([
  ['INVALID_REPLICATION_FACTOR', 'there are fewer brokers than replicas'],
  ['INVALID_PARTITIONS', 'it has as many partitions already, or more'],
  ['POLICY_VIOLATION', 'a policy of the brokers forbids it'],
  ['INVALID_CONFIG', 'the brokers do not take one of its settings'],
  ['SECURITY_DISABLED', 'the brokers have no authorizer, so they keep no access rules'],
  ['TOPIC_AUTHORIZATION_FAILED', 'this user may not'],
  ['CLUSTER_AUTHORIZATION_FAILED', 'this user may not'],
]);

/** What the brokers said, in the protocol's own names. kafkajs wraps it: per topic, and per retry. */
const typesIn = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [];
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.flatMap(typesIn);
  if ('type' in error && typeof error.type === 'string') return [error.type];
  return typesIn(error.cause);
};

/** Says what could not be done and why. What no broker refused is a connection that failed, and may be tried again. */
export const fromAdminError = (what: string, error: unknown): BusError => {
  if (error instanceof BusError) return error;
  const type = typesIn(error)[0];
  if (type === undefined) {
    const { code, message } = fromKafkaError(error);
    return new BusError(code, `${what}: ${message}`, { cause: error });
  }
  const why = whatItMeans.get(type);
  const code = type.endsWith('AUTHORIZATION_FAILED') ? 'not-allowed' : 'failed';
  return new BusError(code, `${what}: ${why === undefined ? type : `${why} (${type})`}.`, { cause: error });
};
