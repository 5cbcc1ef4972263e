import type { Kafka, Producer, TopicMessages } from 'kafkajs';
import type { PlacedRecord } from '../check-records.ts';
import type { Health } from '../port.ts';
import { checkAcknowledged } from './check-acknowledged.ts';
import { chunksForPartitions } from './chunks-for-partitions.ts';
import { fromKafkaError } from './from-kafka-error.ts';

/** Publishes for everybody in this process, one request at a time. */
export interface KafkaPublisher {
  /** Resolves when every in-sync replica has all records. @throws BusError */
  publish(records: readonly PlacedRecord[]): Promise<void>;
  health(): Health;
  close(): Promise<void>;
}

const byTopic = (records: readonly PlacedRecord[]): TopicMessages[] =>
  [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, own]) => ({
    topic,
    messages: own.map(({ partition, key, value, headers }) => ({
      partition,
      key,
      value: Buffer.from(value.buffer, value.byteOffset, value.byteLength),
      headers: { ...headers },
    })),
  }));

/**
 * Opens it; it connects at the first publish. The producer is idempotent: what it sends twice within a request's own
 * retries is stored once. One whose request failed is thrown away, since nobody knows which of its sequence numbers the
 * broker has seen, and a batch of other records under the same numbers would be taken for a copy and dropped.
 */
export const openKafkaPublisher = (kafka: Kafka): KafkaPublisher => {
  let producer: Promise<Producer> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let health: Health = { ok: true };

  const connect = async (): Promise<Producer> => {
    const fresh = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition ?? 0, // chosen before, the same on every bus
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    await fresh.connect();
    return fresh;
  };
  const letGo = async (): Promise<void> => {
    const old = producer;
    producer = undefined;
    await old?.then((each) => each.disconnect()).catch(() => undefined);
  };
  const send = async (records: readonly PlacedRecord[]): Promise<void> => {
    producer ??= connect();
    try {
      const connected = await producer;
      for (const chunk of chunksForPartitions(records))
        checkAcknowledged(chunk, await connected.sendBatch({ acks: -1, topicMessages: byTopic(chunk) }));
      health = { ok: true };
    } catch (error) {
      const failed = fromKafkaError(error);
      health = { ok: false, detail: failed.code };
      await letGo();
      throw failed;
    }
  };

  return {
    publish: (records) => {
      const sending = last.then(() => send(records));
      last = sending.catch(() => undefined); // told to its own caller
      return sending;
    },
    health: () => health,
    close: async () => {
      await last;
      await letGo();
    },
  };
};
