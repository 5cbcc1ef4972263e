import { useTestKafka, whyNoKafka } from '@overgang/testing';
import type { Consumer, Kafka } from 'kafkajs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type BusError, type IncomingRecord, openKafkaBus, type Trouble } from '../src/index.ts';
import { connectKafka } from '../src/kafka/connect-kafka.ts';
import { KafkaConsumer } from '../src/kafka/kafka-consumer.ts';
import { openKafkaLab } from './kafka-lab.ts';
import { aGroup, aSeries, eventually, expectSeries } from './suite/watch.ts';

/** kafkajs that joins, beats, fetches, and keeps what it has fetched to itself: all is well, and nothing comes. */
const deaf = (kafka: Kafka, isDeaf: (membership: number) => boolean): Kafka => {
  let memberships = 0;
  const deafen = (consumer: Consumer): Consumer => {
    memberships += 1;
    const membership = memberships;
    const run = consumer.run.bind(consumer);
    consumer.run = (config) =>
      run({
        ...config,
        eachBatch: async (payload) => {
          if (!isDeaf(membership)) await config?.eachBatch?.(payload);
        },
      });
    return consumer;
  };
  return Object.assign(Object.create(kafka) as Kafka, { consumer: (config: never) => deafen(kafka.consumer(config)) });
};

describe.skipIf(await whyNoKafka())('a consumer whose client has stopped without a word', () => {
  const kafka = useTestKafka();

  const run = async (isDeaf: (membership: number) => boolean) => {
    const lab = openKafkaLab(kafka.brokers);
    const topic = await lab.createTopic(2);
    const bus = openKafkaBus({ brokers: [kafka.brokers], clientId: 'test' });
    const client = connectKafka({ brokers: [kafka.brokers], clientId: 'test' });
    const admin = client.admin();
    await admin.connect();
    const seen: IncomingRecord[] = [];
    const troubles: Trouble[] = [];
    const hopeless: BusError[] = [];
    const consumer = new KafkaConsumer(
      {
        group: aGroup(),
        topics: [topic],
        onBatch: async ({ records }) => {
          seen.push(...records);
          return 'done';
        },
        onTrouble: (trouble) => void troubles.push(trouble),
        onHopeless: (error) => void hopeless.push(error),
      },
      {
        kafka: deaf(client, isDeaf),
        admin: async () => admin,
        leaseMs: lab.leaseMs,
        watchEveryMs: 300,
        onClosed: () => undefined,
      },
    );
    onTestFinished(async () => {
      await consumer.close();
      await Promise.all([bus.close(), admin.disconnect()]);
    });
    await consumer.join();
    await bus.publish(aSeries(topic, 'ada', { to: 20 }));
    const restarts = () => troubles.filter(({ code }) => code === 'restarted');
    return { consumer, seen, restarts, hopeless };
  };

  test('joins its group anew, as often as it helps, and takes in what waited', async () => {
    const { consumer, seen, restarts, hopeless } = await run((membership) => membership <= 2);
    await eventually(() => expectSeries(seen, ['ada'], 20));
    expect(restarts().map(({ cause }) => cause)).toEqual([
      expect.objectContaining({ code: 'stalled' }),
      expect.objectContaining({ code: 'stalled' }),
    ]);
    expect(hopeless).toEqual([]);
    await eventually(() => expect(consumer.health()).toEqual({ ok: true }));
  }, 60_000);

  test('says that only a new process helps when joining anew has not helped three times', async () => {
    const { consumer, seen, restarts, hopeless } = await run(() => true);
    await eventually(() => expect(hopeless).toHaveLength(1));
    expect(hopeless[0]).toMatchObject({ code: 'stalled', retriable: false });
    expect(restarts()).toHaveLength(3);
    expect(consumer.health()).toEqual({ ok: false, detail: 'hopeless' });
    expect(seen).toEqual([]);
  }, 60_000);
});
