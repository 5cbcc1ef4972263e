export { type BusMeasurement, type Extent, measureBus } from './measure-bus.ts';
export { type KafkaMeasurement, makeTopic, measureKafka } from './measure-kafka.ts';
export { type LatencyMeasurement, measureLatency } from './measure-latency.ts';
