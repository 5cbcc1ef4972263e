import { BusError, type BusErrorCode } from '../bus-error.ts';

const codes: ReadonlyMap<string, BusErrorCode> = new Map([
  ['UNKNOWN_TOPIC_OR_PARTITION', 'unknown-topic'],
  ['MESSAGE_TOO_LARGE', 'record-too-large'],
  ['RECORD_LIST_TOO_LARGE', 'record-too-large'],
  ['TOPIC_AUTHORIZATION_FAILED', 'not-allowed'],
  ['GROUP_AUTHORIZATION_FAILED', 'not-allowed'],
  ['CLUSTER_AUTHORIZATION_FAILED', 'not-allowed'],
  ['SASL_AUTHENTICATION_FAILED', 'not-allowed'],
]);

const messages: Readonly<Partial<Record<BusErrorCode, string>>> = {
  'unknown-topic': 'Kafka knows no such topic.',
  'record-too-large': 'Kafka takes no record of that size.',
  'not-allowed': 'Kafka does not allow this client to do that.',
};

/** kafkajs wraps an error once for each retry: what the broker said is innermost. */
const innermost = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;

/** The protocol's own name of the error, such as UNKNOWN_MEMBER_ID; undefined for what no broker said. */
const kafkaCodeOf = (error: unknown): string | undefined => {
  const inner = innermost(error);
  if (inner instanceof Error && inner.name === 'KafkaJSSASLAuthenticationError') return 'SASL_AUTHENTICATION_FAILED';
  return typeof inner === 'object' && inner !== null && 'type' in inner ? String(inner.type) : undefined;
};

/** What the broker says to a member that is none any more. */
const noMember: ReadonlySet<string | undefined> = new Set([
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'REBALANCE_IN_PROGRESS',
  'FENCED_INSTANCE_ID',
]);

/** Whether the broker takes no place from this member any more: its partitions are others' by now. */
export const isNoLongerOurs = (error: unknown): boolean => noMember.has(kafkaCodeOf(error));

/** Translates what kafkajs threw. What is not known to be final may be tried again: a broker that is away comes back. */
export const fromKafkaError = (error: unknown): BusError => {
  if (error instanceof BusError) return error;
  const code = codes.get(kafkaCodeOf(error) ?? '') ?? 'unavailable';
  return new BusError(code, messages[code] ?? 'Kafka cannot be reached.', { cause: error });
};
