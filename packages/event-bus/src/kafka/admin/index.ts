export { type AccessRule, ruleInWords } from './access-rules.ts';
export { type BrokerAddress, type GroupStanding, type KafkaAdmin, openKafkaAdmin } from './open-kafka-admin.ts';
export type { FoundTopic, NewTopic } from './topics.ts';
