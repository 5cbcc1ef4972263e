export {
  type ConsumerLoop,
  type ConsumerLoopSettings,
  type ConsumerObserver,
  openConsumerLoop,
} from './open-consumer-loop.ts';
export { type OperationsPorts, operationsRoutesOf } from './operations-routes.ts';
export { type Pulse, type ReadEvent, type SortedRecords, sortRecords } from './sort-records.ts';
export type { Take } from './take-in.ts';
