export { BusError, type BusErrorCode } from './bus-error.ts';
export { maxRecordBytes } from './check-records.ts';
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
