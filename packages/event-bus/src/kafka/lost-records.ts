import type { Admin } from 'kafkajs';
import type { ConsumerOptions, TopicPartition } from '../port.ts';
import { nameOf } from './held-partitions.ts';

/** The partitions that stand still because Kafka has deleted what the group had not read: nothing is skipped in silence. */
export interface LostRecords {
  /** Tells of one. */
  add(place: TopicPartition): void;
  /** For health; undefined when there is none. */
  inWords(): string | undefined;
  /** Whether the record at this offset is gone. A gap alone may also be a transaction's marker. */
  areGone(place: TopicPartition, offset: number): Promise<boolean>;
  forget(): void;
}

export const createLostRecords = (
  admin: () => Promise<Admin>,
  onTrouble: ConsumerOptions['onTrouble'],
): LostRecords => {
  const lost = new Set<string>();
  return {
    add: (place) => {
      lost.add(nameOf(place));
      onTrouble?.({ code: 'records-lost', ...place });
    },
    inWords: () => (lost.size === 0 ? undefined : `records lost before they were read: ${[...lost].join(', ')}`),
    areGone: async ({ topic, partition }, offset) => {
      const kept = await (await admin()).fetchTopicOffsets(topic);
      return offset < Number(kept.find((each) => each.partition === partition)?.low ?? 0);
    },
    forget: () => lost.clear(),
  };
};
