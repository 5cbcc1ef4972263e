import type { Benchmark } from './report/figure.ts';

/** A benchmark by name: what it does, and how it is loaded, which happens only in the process that runs it. */
interface NamedBenchmark {
  readonly does: string;
  readonly load: () => Promise<Benchmark>;
  /** Why it cannot run on this machine, in words; left out when nobody asked for it by name. */
  readonly lacks?: () => Promise<string | undefined>;
}

/** Every benchmark, in the order in which they run. */
export const benchmarks: Readonly<Record<string, NamedBenchmark>> = {
  ingest: {
    does: 'HTTP to durable 202 at a door, with 64 and 256 connections',
    load: async () => (await import('./ingest/measure-ingest.ts')).measureIngest,
  },
  bus: {
    does: 'publish and consume on the bus, 700 bytes a record in batches of 500',
    load: async () => (await import('./bus/measure-bus.ts')).measureBus,
  },
  kafka: {
    does: 'the relay, the bus, the tracker and the whole road on Kafka, beside kafkajs alone; needs Java 17',
    load: async () => (await import('./kafka/measure-kafka.ts')).measureKafka,
    lacks: async () => (await (await import('@overgang/local-kafka')).canFetchKafka())?.message,
  },
  consume: {
    does: 'batches of 500 into the tracker, at ten thousand and at a million journeys',
    load: async () => (await import('./consume/measure-consume.ts')).measureConsume,
  },
  timers: {
    does: 'journeys woken because their time has come, among a million',
    load: async () => (await import('./timers/measure-timers.ts')).measureTimers,
  },
  memory: {
    does: 'the process at work, at ten thousand and at a million journeys',
    load: async () => (await import('./memory/measure-memory.ts')).measureMemory,
  },
  latency: {
    does: 'from a post at a door to the row on the board, 500 posts a second',
    load: async () => (await import('./road/measure-latency.ts')).measureLatency,
  },
};
