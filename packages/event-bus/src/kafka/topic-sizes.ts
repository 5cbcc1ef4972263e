import type { Admin } from 'kafkajs';
import { fromKafkaError } from './from-kafka-error.ts';

/** How many partitions the topics have, as Kafka last told. */
export interface TopicSizes {
  /** Undefined for a topic that there is none of, or that nobody has asked for yet. */
  of(topic: string): number | undefined;
  /** Asks for topics that are not known yet. @throws BusError */
  learn(topics: readonly string[]): Promise<void>;
}

const believedForMs = 10_000;

/** Asks Kafka through this admin client; what it says is believed for ten seconds, since topics grow and services wait for it. */
export const openTopicSizes = (admin: () => Promise<Admin>): TopicSizes => {
  const known = new Map<string, { readonly count: number; readonly until: number }>();
  const isKnown = (topic: string): boolean => (known.get(topic)?.until ?? 0) > performance.now();
  const ask = async (topics: readonly string[]): Promise<void> => {
    const connected = await admin();
    const there = new Set(await connected.listTopics()); // asking for one that is not there could make it
    const wanted = topics.filter((topic) => there.has(topic));
    if (wanted.length === 0) return;
    const { topics: told } = await connected.fetchTopicMetadata({ topics: wanted });
    const until = performance.now() + believedForMs;
    for (const { name, partitions } of told) known.set(name, { count: partitions.length, until });
  };
  return {
    of: (topic) => known.get(topic)?.count,
    learn: async (topics) => {
      const missing = [...new Set(topics)].filter((topic) => !isKnown(topic));
      if (missing.length === 0) return;
      try {
        await ask(missing);
      } catch (error) {
        if (missing.every((topic) => known.has(topic))) return; // old news is better than none
        throw fromKafkaError(error);
      }
    },
  };
};
