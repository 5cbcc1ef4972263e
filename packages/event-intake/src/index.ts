export { type ConsumerLoop, type ConsumerLoopSettings, openConsumerLoop } from './open-consumer-loop.ts';
export { operationsRoutesOf } from './operations-routes.ts';
export { pulseHeader } from './pulse.ts';
export { type Pulse, type ReadEvent, type SortedRecords, sortRecords } from './sort-records.ts';
export type { Take } from './take-in.ts';
