export { BusError, type BusErrorCode } from './bus-error.ts';
export { maxRecordBytes } from './check-records.ts';
export { eraseKeptRecords } from './dead-letters/erase-kept-records.ts';
export {
  countDeadLetters,
  type DeadLetter,
  type DeadLetterQuery,
  type DeadLetterState,
  listDeadLetters,
  type OpenedDeadLetter,
  openDeadLetter,
} from './dead-letters/look-at-dead-letters.ts';
export { deadLetterMigrations } from './dead-letters/migrations.ts';
export { countParked, parkEvent, parkEvents, takeParked, type UnknownEvent } from './dead-letters/parked-events.ts';
export {
  mendDeadLetter,
  type Replay,
  type ReplayHandler,
  type ReplayResult,
  replayDeadLetters,
} from './dead-letters/replay-dead-letters.ts';
export { type Refused, storeDeadLetter, storeDeadLetters } from './dead-letters/store-dead-letters.ts';
export type { KafkaBusSettings, KafkaConnection, KafkaSasl, KafkaTls } from './kafka/kafka-settings.ts';
export { openKafkaBus } from './kafka/open-kafka-bus.ts';
export { type MemoryBus, type MemoryBusSettings, openMemoryBus } from './memory/open-memory-bus.ts';
export { murmur2, partitionOf } from './partition-of.ts';
export type {
  Batch,
  BatchOutcome,
  ConsumerOptions,
  EventBus,
  Health,
  IncomingRecord,
  Lag,
  OutgoingRecord,
  RunningConsumer,
  TopicPartition,
  Trouble,
} from './port.ts';
export { busMigrations } from './postgres/migrations.ts';
export { openPostgresBus, type PostgresBusSettings } from './postgres/open-postgres-bus.ts';
export { forgetGroup, pruneRecords } from './postgres/prune.ts';
export type { TopicSettings } from './postgres/topics.ts';
