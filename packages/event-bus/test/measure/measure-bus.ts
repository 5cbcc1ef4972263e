import { type Database, openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { type EventBus, type OutgoingRecord, openPostgresBus } from '../../src/index.ts';
import { createPlainTable, insertPlain, readPlain } from './ceilings.ts';
import { openWatch, type Watch } from './watch-records.ts';

export interface BusMeasurement {
  /** Records a second. */
  readonly publish: number;
  readonly plainInsert: number;
  readonly consume: number;
  readonly plainRead: number;
  /** Records that never came, that came again, and that came before an earlier one of their key. */
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
}

export interface Extent {
  /** Of a server whose role may create schemas. */
  readonly url: string;
  readonly records: number;
  readonly batch: number;
  readonly valueBytes: number;
  readonly partitions: number;
}

/**
 * One round of publishing and consuming through the bus in PostgreSQL, with its ceilings beside it: the same records
 * by a plain insert from unnest, and by a plain ordered read of as many partitions side by side. In a schema of its
 * own, which is dropped afterwards.
 */
export const measureBus = async (extent: Extent): Promise<BusMeasurement> => {
  const schema = 'bus_measured';
  const db = openDatabase({ url: extent.url, schema, application: 'measure' });
  await db.execute(sql.raw(`drop schema if exists ${schema} cascade`));
  const topic = 'measured';
  const bus = await openPostgresBus({ db, topics: [{ name: topic, partitions: extent.partitions }] });
  try {
    await createPlainTable(db);
    const batches = batchesOf(topic, extent);
    const plainInsert = await perSecond(extent.records, () => insertAll(db, batches));
    const publish = await perSecond(extent.records, async () => {
      for (const batch of batches) await bus.publish(batch);
    });
    await db.execute(sql`analyze`);
    const plainRead = await perSecond(extent.records, async () => {
      await Promise.all(
        batches[0]?.map((_, at) => (at < extent.partitions ? readPlain(db, at, extent.batch) : 0)) ?? [],
      );
    });
    const watch = openWatch(extent.records);
    const consume = await perSecond(extent.records, () => consumeAll(bus, topic, { ...extent, watch }));
    return { publish, plainInsert, consume, plainRead, ...watch.faults() };
  } finally {
    await bus.close();
    await db.execute(sql.raw(`drop schema ${schema} cascade`));
    await db.close();
  }
};

const patienceMs = 60_000;

/** How many a second, of so many. */
export const perSecond = async (count: number, run: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await run();
  return Math.round((count * 1000) / (performance.now() - startedAt));
};

const headers = {
  ce_type: 'no.overgang.tsb.utskrivning-planlagt.v1',
  ce_id: '018f6b1e-7b7a-7c3e-9a51-0f5f0b0c1d2e',
  ce_source: 'urn:orgnr:974633191',
  ce_time: '2026-11-22T12:00:00Z',
  'content-type': 'application/cloudevents+json',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

const keys = Array.from({ length: 1000 }, () => crypto.randomUUID());

/**
 * Each batch goes to one partition for the plain insert; the bus spreads its keys over all. A value begins with the
 * number of its record.
 */
export const batchesOf = (
  topic: string,
  { records, batch, valueBytes }: Pick<Extent, 'records' | 'batch' | 'valueBytes'>,
): OutgoingRecord[][] => {
  const filling = Uint8Array.from({ length: valueBytes }, (_, at) => 32 + ((at * 7) % 90));
  const recordOf = (number: number): OutgoingRecord => {
    const value = Buffer.from(filling);
    value.writeUInt32BE(number);
    return { topic, key: keys[(number * 7919) % keys.length] ?? '', value, headers };
  };
  return Array.from({ length: records / batch }, (_, at) =>
    Array.from({ length: batch }, (_, rank) => recordOf(at * batch + rank)),
  );
};

const insertAll = async (db: Database, batches: readonly OutgoingRecord[][]): Promise<void> => {
  const ends = [0, 0, 0, 0];
  for (const [at, batch] of batches.entries()) {
    const partition = at % ends.length;
    await insertPlain(db, batch, { partition, from: ends[partition] ?? 0 });
    ends[partition] = (ends[partition] ?? 0) + batch.length;
  }
};

/** Consumes until the watch has seen everything, or for a minute. */
export const consumeAll = async (
  bus: EventBus,
  topic: string,
  { batch, watch }: Pick<Extent, 'batch'> & { watch: Watch },
): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const consumer = await bus.run({
    group: 'measured',
    topics: [topic],
    maxBatch: batch,
    onBatch: async ({ records }) => {
      for (const record of records) watch.see(record);
      if (watch.isComplete()) resolve();
      return 'done';
    },
  });
  const tooLong = setTimeout(resolve, patienceMs); // what is missing then is lost
  await promise;
  clearTimeout(tooLong);
  await consumer.close();
};
