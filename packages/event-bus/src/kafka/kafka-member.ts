import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { sharePartitions } from './share-partitions.ts';

/** What one stay in a group tells its owner. */
export interface MemberEvents {
  /** Awaited before each join: the group waits for us meanwhile, and hands nothing on. */
  readonly beforeJoin: () => Promise<void>;
  /** Joined, with these partitions by topic. Nothing of them has been fetched yet. */
  readonly onJoined: (assignment: Readonly<Record<string, readonly number[]>>) => void;
  /** The group has heard us again since we joined. */
  readonly onHeard: () => void;
  readonly onFetched: (payload: EachBatchPayload) => Promise<void>;
  /** It has ended and does not start again by itself. */
  readonly onDead: (cause: unknown) => void;
}

/** How it takes part. */
export interface MemberSettings {
  readonly group: string;
  readonly topics: readonly string[];
  readonly leaseMs: number;
}

/** How long the group waits for a member that has work under way. */
export const rebalanceMs = 60_000;
const fetchAtLeastEveryMs = 50;
const bytesOfPartition = 2 * 1_048_576;
const grownTopicsAfterMs = 30_000;

/** A member of a group that has not joined yet. */
export interface Member {
  readonly consumer: Consumer;
  /** Joins; it goes on by itself until it leaves. */
  join(): Promise<void>;
  /** Leaves in good order, for good. Never rejects. */
  leave(): Promise<void>;
}

/** kafkajs starts a crashed consumer again also when it was told to stop meanwhile; one that has left stays away. */
class HasLeft extends Error {
  override readonly name = 'HasLeft';
}

const tell = (consumer: Consumer, events: MemberEvents, hasLeft: () => boolean): void => {
  consumer.on(consumer.events.HEARTBEAT, events.onHeard);
  consumer.on(consumer.events.COMMIT_OFFSETS, events.onHeard);
  consumer.on(consumer.events.GROUP_JOIN, ({ payload: { memberAssignment } }) => {
    if (hasLeft()) {
      void consumer.disconnect();
      return;
    }
    const assigned = Object.entries(memberAssignment).map(([topic, partitions]) => ({ topic, partitions }));
    if (assigned.length > 0) consumer.pause(assigned); // until it is known where each is to go on
    events.onJoined(memberAssignment);
  });
  consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
    if (!restart && !hasLeft()) events.onDead(error);
  });
};

/** Makes a member of a group. */
export const makeMember = (kafka: Kafka, settings: MemberSettings, events: MemberEvents): Member => {
  const { group, topics, leaseMs } = settings;
  let hasLeft = false;
  const beforeJoin = async (): Promise<void> => {
    if (!hasLeft) await events.beforeJoin();
    if (hasLeft) throw new HasLeft('The member has left its group.');
  };
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: leaseMs,
    heartbeatInterval: leaseMs / 10,
    rebalanceTimeout: rebalanceMs,
    maxWaitTimeInMs: fetchAtLeastEveryMs,
    maxBytesPerPartition: bytesOfPartition,
    allowAutoTopicCreation: false,
    metadataMaxAge: grownTopicsAfterMs,
    partitionAssigners: [sharePartitions(beforeJoin)],
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8, restartOnFailure: async () => !hasLeft },
  });
  tell(consumer, events, () => hasLeft);
  return {
    consumer,
    join: async () => {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: events.onFetched });
    },
    leave: async () => {
      hasLeft = true;
      await consumer.disconnect().catch(() => undefined);
    },
  };
};
