import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { type EventBus, openPostgresBus } from '../../src/index.ts';

/** Milliseconds from the call of publish to the call of the handler, on an otherwise idle bus. */
export interface LatencyMeasurement {
  readonly sameProcess: Quantiles;
  /** Between two buses that know nothing of each other, as two processes. */
  readonly otherProcess: Quantiles;
}

interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Publishes `times` single records, one after the other with pauses, in a schema of its own that is dropped. */
export const measureLatency = async (url: string, times: number): Promise<LatencyMeasurement> => {
  const schema = 'bus_latency';
  const admin = openDatabase({ url, schema: 'public', application: 'measure' });
  await admin.execute(sql.raw(`drop schema if exists ${schema} cascade`));
  const topics = [
    { name: 'near', partitions: 4 },
    { name: 'far', partitions: 4 },
  ];
  const [one, other] = [await openPostgresBus({ url, schema, topics }), await openPostgresBus({ url, schema, topics })];
  try {
    return {
      sameProcess: await latency({ from: one, to: one, topic: 'near', times }),
      otherProcess: await latency({ from: one, to: other, topic: 'far', times }),
    };
  } finally {
    await Promise.all([one.close(), other.close()]);
    await admin.execute(sql.raw(`drop schema ${schema} cascade`));
    await admin.close();
  }
};

interface Way {
  readonly from: EventBus;
  readonly to: EventBus;
  readonly topic: string;
  readonly times: number;
}

const latency = async ({ from, to, topic, times }: Way): Promise<Quantiles> => {
  const taken: number[] = [];
  let arrived = Promise.withResolvers<void>();
  let sentAt = 0;
  const consumer = await to.run({
    group: 'latency',
    topics: [topic],
    onBatch: async () => {
      taken.push(performance.now() - sentAt);
      arrived.resolve();
      return 'done';
    },
  });
  for (let at = 0; at < times + 5; at++) {
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20));
    arrived = Promise.withResolvers<void>();
    sentAt = performance.now();
    await from.publish([{ topic, key: crypto.randomUUID(), value: new Uint8Array(700), headers: {} }]);
    await arrived.promise;
  }
  await consumer.close();
  const sorted = taken.slice(5).toSorted((a, b) => a - b); // the first ones are warming up
  const quantile = (share: number): number => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1));
  return { p50: quantile(0.5), p95: quantile(0.95), most: quantile(1) };
};
