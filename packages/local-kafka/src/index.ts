export { canFetchKafka, fetchKafka, kafkaVersion } from './fetch-kafka.ts';
export { LocalKafkaError, type LocalKafkaErrorCode } from './local-kafka-error.ts';
export type { ScramUser } from './server-properties.ts';
export { type LocalKafka, type LocalKafkaSettings, startLocalKafka } from './start-local-kafka.ts';
