export { batchBounds, roadBounds, workBounds } from './bounds.ts';
export { type ConsumerMetrics, openConsumerMetrics } from './consumer-metrics.ts';
export { databaseGauges } from './database-gauges.ts';
export { deadLetterGauges } from './dead-letter-gauges.ts';
export { type LogPorts, logGauges } from './log-gauges.ts';
