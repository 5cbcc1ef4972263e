import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, openDatabase } from '@overgang/database';
import { openKafkaBus } from '@overgang/event-bus';
import { type KafkaMeasurement, makeTopic, measureKafka as measureBus } from '@overgang/event-bus/measure';
import { eventLogMigrations, openRelay } from '@overgang/event-log';
import { systemClock } from '@overgang/service-runtime';
import { sql } from 'drizzle-orm';
import { type BenchSettings, type Figure, type Report, sumOfFaults } from '../report/figure.ts';
import type { Ground } from './open-ground.ts';

const partitions = 4;
const batch = 500;

/** A log of so many events, each of about 900 bytes, as a door writes them; in a schema of its own. */
const openFilledLog = async (url: string, events: number) => {
  const db = openDatabase({ url, schema: 'relay_measured', application: 'measure' });
  await db.execute(sql`drop schema if exists relay_measured cascade`);
  await db.execute(sql`create schema relay_measured`);
  await migrate(db, eventLogMigrations);
  await db.execute(sql`
    insert into event_log (position, stream, version, key, event, recordedat)
    select n, 'stay/' || n % 1000, n / 1000 + 1, md5((n % 1000)::text)::uuid::text, json_build_object(
      'specversion', '1.0', 'id', 'm' || n, 'source', 'urn:orgnr:310000019', 'type', 'no.overgang.tsb.utskrivning-planlagt.v1',
      'time', '2026-11-22T12:00:00Z', 'recordedat', '2026-11-22T12:00:01Z', 'subject', md5((n % 1000)::text)::uuid,
      'data', json_build_object('oppholdId', 'opphold-' || n, 'kommune', '3403', 'fyll', repeat('x', 500))), now()
    from generate_series(1, ${events}::int) as n`);
  return db;
};

/** Events a second from a log in PostgreSQL to Kafka, by the relay as it runs in earnest. */
const relayed = async (url: string, brokers: string, events: number): Promise<number> => {
  const topic = `relayed-${crypto.randomUUID()}`;
  await makeTopic(brokers, topic, partitions);
  const db = await openFilledLog(url, events);
  const bus = openKafkaBus({ brokers: brokers.split(','), clientId: 'relay-measured' });
  const stopping = new AbortController();
  const relay = openRelay({
    db,
    bus,
    clock: systemClock,
    source: 'measured',
    topicOf: (_event, key) => [{ topic, key }],
    pulseTopics: [],
    maxBatch: batch,
  });
  const began = performance.now();
  const running = relay.run(stopping.signal);
  try {
    while (relay.position() < events) await sleep(5);
    return Math.round((events * 1000) / (performance.now() - began));
  } finally {
    stopping.abort();
    await running;
    await bus.close();
    await db.close();
  }
};

interface Run extends KafkaMeasurement {
  readonly relay: number;
}

const figuresOf = (runs: readonly Run[]): readonly Figure[] => [
  {
    what: "a door's log to Kafka by the relay, beside kafkajs alone",
    unit: 'per second',
    ours: runs.map(({ relay }) => relay),
    ceiling: runs.map(({ sendAlone }) => sendAlone),
    target: { kind: 'of-ceiling', least: 0.7 },
  },
  {
    what: 'bus on Kafka: publish, beside kafkajs alone',
    unit: 'per second',
    ours: runs.map(({ publish }) => publish),
    ceiling: runs.map(({ sendAlone }) => sendAlone),
  },
  {
    what: 'bus on Kafka: consume, beside kafkajs alone',
    unit: 'per second',
    ours: runs.map(({ consume }) => consume),
    ceiling: runs.map(({ readAlone }) => readAlone),
  },
];

/** The relay and the bus, beside kafkajs alone on the same broker. */
export const measureRelayAndBus = async ({ brokers, url }: Ground, { quick, tell }: BenchSettings): Promise<Report> => {
  const records = quick ? 20_000 : 100_000;
  const extent = { brokers, records, batch, valueBytes: 700, partitions };
  tell('warming up');
  await measureBus({ ...extent, records: 10_000 });
  const runs: Run[] = [];
  for (let run = 1; run <= (quick ? 3 : 5); run++) {
    tell(`relay and bus: run ${run}`);
    const bus = await measureBus(extent);
    runs.push({ ...bus, relay: await relayed(url, brokers, records) });
  }
  const remarks = [
    `Kafka: ${records} records of 700 bytes (the relay's log: some 900) a run, batches of ${batch}, four partitions, one broker on the same cores.`,
  ];
  return { figures: figuresOf(runs), faults: sumOfFaults(runs), remarks };
};
