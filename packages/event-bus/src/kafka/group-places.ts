import type { Admin } from 'kafkajs';
import type { Lag, TopicPartition } from '../port.ts';

/** One partition as a group stands in it. */
export interface GroupPlace extends TopicPartition {
  /** The first record that is kept, and the one that comes next. */
  readonly low: number;
  readonly high: number;
  /** The first offset that the group has not done; undefined when it has kept no place yet. */
  readonly committed: number | undefined;
}

/** Where a group stands in every partition of these topics. */
export const readGroupPlaces = async (
  admin: Admin,
  groupId: string,
  topics: readonly string[],
): Promise<readonly GroupPlace[]> => {
  const kept = await admin.fetchOffsets({ groupId, topics: [...topics] });
  const places = await Promise.all(
    topics.map(async (topic) => {
      const own = new Map(
        kept
          .find((each) => each.topic === topic)
          ?.partitions.map(({ partition, offset }) => [partition, Number(offset)]),
      );
      return (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => {
        const committed = own.get(partition) ?? -1;
        return {
          topic,
          partition,
          low: Number(low),
          high: Number(high),
          committed: committed < 0 ? undefined : committed,
        };
      });
    }),
  );
  return places.flat().toSorted((a, b) => a.partition - b.partition);
};

/** How far the group is behind: records published, still kept, and not yet done. */
export const toLag = ({ topic, partition, low, high, committed }: GroupPlace): Lag => ({
  topic,
  partition,
  behind: high - (committed ?? low),
});
