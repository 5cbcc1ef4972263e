import type { Admin, Kafka } from 'kafkajs';
import { BusError } from '../bus-error.ts';
import { placeRecords } from '../check-records.ts';
import type { ConsumerOptions, EventBus } from '../port.ts';
import { connectKafka } from './connect-kafka.ts';
import { fromKafkaError } from './from-kafka-error.ts';
import { KafkaConsumer } from './kafka-consumer.ts';
import { openKafkaPublisher } from './kafka-publisher.ts';
import type { KafkaBusSettings } from './kafka-settings.ts';
import { openTopicSizes } from './topic-sizes.ts';

/** Connects once, when somebody asks; anew when that failed. */
const openAdmin = (kafka: Kafka) => {
  const connect = async (): Promise<Admin> => {
    const fresh = kafka.admin();
    await fresh.connect();
    return fresh;
  };
  let connected: Promise<Admin> | undefined;
  return {
    get: (): Promise<Admin> => {
      connected ??= connect().catch((error: unknown) => {
        connected = undefined;
        throw fromKafkaError(error);
      });
      return connected;
    },
    close: async (): Promise<void> => {
      await connected?.then((admin) => admin.disconnect()).catch(() => undefined);
    },
  };
};

/**
 * The bus on Apache Kafka. Topics are made by whoever runs the system, never by accident: what is published to one that
 * is missing is refused as `unknown-topic`. Brokers that are away are found when they are back. Opens nothing by itself.
 */
export const openKafkaBus = (settings: KafkaBusSettings): EventBus => {
  const { leaseMs = 10_000, watchEveryMs = 30_000 } = settings;
  const kafka = connectKafka(settings);
  const admin = openAdmin(kafka);
  const shared = { kafka, admin: admin.get, leaseMs, watchEveryMs };
  const sizes = openTopicSizes(admin.get);
  const publisher = openKafkaPublisher(kafka);
  const consumers = new Set<KafkaConsumer>();
  let closing: Promise<void> | undefined;

  const checkOpen = (): void => {
    if (closing) throw new BusError('closed', 'The bus was closed.');
  };
  const partitionsOf = async (topic: string): Promise<number> => {
    checkOpen();
    await sizes.learn([topic]);
    const count = sizes.of(topic);
    if (count === undefined) throw new BusError('unknown-topic', `There is no topic '${topic}'.`);
    return count;
  };
  const run = async (options: ConsumerOptions): Promise<KafkaConsumer> => {
    for (const topic of options.topics) await partitionsOf(topic);
    const onClosed = (): void => void consumers.delete(consumer);
    const consumer: KafkaConsumer = new KafkaConsumer(options, { ...shared, onClosed });
    await consumer.join();
    consumers.add(consumer);
    if (closing) await consumer.close();
    return consumer;
  };
  const shutDown = async (): Promise<void> => {
    await Promise.all([...consumers].map((consumer) => consumer.close()));
    await Promise.all([publisher.close(), admin.close()]);
  };

  return {
    publish: async (records) => {
      checkOpen();
      if (records.length === 0) return;
      await sizes.learn(records.map(({ topic }) => topic));
      await publisher.publish(placeRecords(records, sizes.of));
    },
    partitionsOf,
    run,
    health: () => (closing ? { ok: false, detail: 'closed' } : publisher.health()),
    close: () => {
      closing ??= shutDown();
      return closing;
    },
  };
};
