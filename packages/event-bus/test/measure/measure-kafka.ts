import { Kafka, logLevel } from 'kafkajs';
import { openKafkaBus } from '../../src/index.ts';
import { quietTimeoutWarning } from '../../src/kafka/quiet-timeout-warning.ts';
import { batchesOf, consumeAll, type Extent, perSecond } from './measure-bus.ts';
import { openWatch } from './watch-records.ts';

/** Records a second through the bus, and through kafkajs alone on the same broker in the same run. */
export interface KafkaMeasurement {
  readonly publish: number;
  readonly sendAlone: number;
  readonly consume: number;
  readonly readAlone: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
}

export type KafkaExtent = Omit<Extent, 'url'> & { readonly brokers: string };

/** A client of nobody's but this measurement's. */
const openAlone = (brokers: string): Kafka => {
  quietTimeoutWarning();
  return new Kafka({ brokers: brokers.split(','), clientId: 'alone', logLevel: logLevel.NOTHING });
};

type Batches = ReturnType<typeof batchesOf>;

/** The same records, one batch at a time, as durably: what kafkajs gives without our code. */
const sendAlone = async (brokers: string, topic: string, batches: Batches): Promise<void> => {
  const producer = openAlone(brokers).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    for (const batch of batches)
      await producer.send({
        topic,
        acks: -1,
        messages: batch.map(({ key, value, headers }) => ({ key, value: Buffer.from(value), headers: { ...headers } })),
      });
  } finally {
    await producer.disconnect();
  }
};

const readAlone = async (brokers: string, topic: string, records: number): Promise<void> => {
  const consumer = openAlone(brokers).consumer({ groupId: `alone-${crypto.randomUUID()}` });
  const { promise, resolve } = Promise.withResolvers<void>();
  let read = 0;
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachBatch: async ({ batch }) => {
      read += batch.messages.length;
      if (read >= records) resolve();
    },
  });
  await promise;
  await consumer.disconnect();
};

/** Makes a topic that is nobody else's, for one measurement. */
export const makeTopic = async (brokers: string, topic: string, partitions: number): Promise<void> => {
  const admin = openAlone(brokers).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      topics: [{ topic, numPartitions: partitions, replicationFactor: 1 }],
      waitForLeaders: true,
    });
  } finally {
    await admin.disconnect();
  }
};

/** One round of publishing and consuming through the bus on Kafka, with kafkajs alone beside it. */
export const measureKafka = async (extent: KafkaExtent): Promise<KafkaMeasurement> => {
  const { brokers, records, partitions } = extent;
  const [ours, alone] = [1, 2].map((nr) => `measured-${nr}-${crypto.randomUUID()}`) as [string, string];
  for (const topic of [ours, alone]) await makeTopic(brokers, topic, partitions);
  const bus = openKafkaBus({ brokers: brokers.split(','), clientId: 'measured' });
  try {
    const [batches, same] = [batchesOf(ours, extent), batchesOf(alone, extent)];
    const sent = await perSecond(records, () => sendAlone(brokers, alone, same));
    const publish = await perSecond(records, async () => {
      for (const batch of batches) await bus.publish(batch);
    });
    const read = await perSecond(records, () => readAlone(brokers, alone, records));
    const watch = openWatch(records);
    const consume = await perSecond(records, () => consumeAll(bus, ours, { ...extent, watch }));
    return { publish, sendAlone: sent, consume, readAlone: read, ...watch.faults() };
  } finally {
    await bus.close();
  }
};
