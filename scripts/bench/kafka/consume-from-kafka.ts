import path from 'node:path';
import { type EventBus, openKafkaBus, openMemoryBus } from '@overgang/event-bus';
import { makeTopic } from '@overgang/event-bus/measure';
import { openConsumerLoop } from '@overgang/event-intake';
import { toldIn } from '@overgang/transition-tracker/measure';
import { sql } from 'drizzle-orm';
import type { BenchSettings, Report } from '../report/figure.ts';
import { openWorld, type World } from '../world/open-world.ts';
import type { Ground } from './open-ground.ts';
import { type Backlog, eventTopics, publishBacklog, tellBacklog } from './told-backlog.ts';

const partitions = 4;

/** Records a second that the tracker takes in from a bus, from the first transaction that has committed on. */
const takeIn = async ({ db, tracking }: World, bus: EventBus, { records }: Backlog): Promise<number> => {
  await publishBacklog(bus, { records, observations: 0 });
  const all = Promise.withResolvers<number>();
  let first: { readonly at: number; readonly records: number } | undefined;
  let taken = 0;
  const loop = openConsumerLoop({
    name: 'measured',
    db,
    bus,
    group: 'measured', // the same each time: it goes on where it was
    topics: eventTopics,
    take: (tx, sorted) => tracking.take(tx, toldIn(sorted), sorted),
    observer: {
      taken: (turn) => {
        taken += turn.records;
        first ??= { at: performance.now(), records: taken };
        if (taken >= records.length) all.resolve(((taken - first.records) * 1_000) / (performance.now() - first.at));
      },
      assigned: () => undefined,
      revoked: () => undefined,
      troubled: () => undefined,
    },
  });
  const stopping = new AbortController();
  const running = loop.run(stopping.signal);
  try {
    return await Promise.race([all.promise, running.then(() => Promise.reject(new Error('the consumer ended')))]);
  } finally {
    stopping.abort();
    await running;
  }
};

const countObserved = async ({ db }: World): Promise<number> => {
  const [row] = await db.execute(sql`select count(*) as found from observation where source like 'urn:orgnr:%'`);
  return Number(row?.['found'] ?? 0);
};

/** The tracker's consumer, with the bus on Kafka and in memory by turns, on one database that grows. */
export const measureConsumeFromKafka = async ({ brokers }: Ground, settings: BenchSettings): Promise<Report> => {
  const records = settings.quick ? 2_500 : 10_000;
  const now = Date.now();
  const world = await openWorld(path.join(settings.folder, 'from-kafka'), { durable: true, now });
  const memory = await openMemoryBus({ topics: eventTopics.map((name) => ({ name, partitions })) });
  for (const topic of eventTopics) await makeTopic(brokers, topic, partitions);
  const kafka = openKafkaBus({ brokers: [brokers], clientId: 'consume-measured' });
  try {
    const runs: { kafka: number; memory: number }[] = [];
    let told = 0;
    const measured = async (bus: EventBus): Promise<number> => {
      const backlog = tellBacklog(records, now);
      told += backlog.observations;
      return takeIn(world, bus, backlog);
    };
    settings.tell('consume: warming up');
    await measured(memory);
    for (let run = 1; run <= (settings.quick ? 2 : 5); run++) {
      settings.tell(`consume: run ${run}`);
      const turns = run % 2 === 0 ? { memory: await measured(memory), kafka: await measured(kafka) } : undefined;
      runs.push(turns ?? { kafka: await measured(kafka), memory: await measured(memory) });
    }
    return {
      figures: [
        {
          what: 'consume by the tracker from Kafka, beside the same from memory',
          unit: 'per second',
          ours: runs.map((run) => run.kafka),
          ceiling: runs.map((run) => run.memory),
          target: { kind: 'of-ceiling', least: 0.7 },
        },
      ],
      faults: { lost: told - (await countObserved(world)) },
      remarks: [`Consume: ${records} records a run, by turns, of other people each time, in one process.`],
    };
  } finally {
    await kafka.close();
    await memory.close();
    await world.close();
  }
};
