import type { Admin } from 'kafkajs';
import type { Lag } from '../../port.ts';
import { connectKafka } from '../connect-kafka.ts';
import { readGroupPlaces, toLag } from '../group-places.ts';
import type { KafkaConnection } from '../kafka-settings.ts';
import { type AccessRule, addRules, findRules } from './access-rules.ts';
import { fromAdminError } from './from-admin-error.ts';
import { changeSettings, type FoundTopic, findTopics, growTopic, makeTopic, type NewTopic } from './topics.ts';

/** Where one broker listens. */
export interface BrokerAddress {
  readonly id: number;
  readonly address: string;
}

/** A group of consumers and how far behind it is. */
export interface GroupStanding {
  readonly group: string;
  readonly members: number;
  /** By partition, of the topics that were asked about. */
  readonly lag: readonly Lag[];
}

/** What whoever runs the brokers does with them: services never do. Every call rejects with BusError. */
export interface KafkaAdmin {
  brokers(): Promise<readonly BrokerAddress[]>;
  /** Those whose name passes. */
  topics(wanted: (name: string) => boolean): Promise<readonly FoundTopic[]>;
  make(topic: NewTopic): Promise<void>;
  grow(topic: string, partitions: number): Promise<void>;
  /** Sets these and leaves the topic's others as they are. */
  change(topic: string, settings: Readonly<Record<string, string>>): Promise<void>;
  /** Every access rule, in words. */
  rules(): Promise<readonly string[]>;
  allow(rules: readonly AccessRule[]): Promise<void>;
  /** How the groups stand that have kept a place in one of these topics. */
  groups(topics: readonly string[]): Promise<readonly GroupStanding[]>;
  close(): Promise<void>;
}

const standings = async (admin: Admin, topics: readonly string[]): Promise<readonly GroupStanding[]> => {
  const names = (await admin.listGroups()).groups.map(({ groupId }) => groupId).toSorted();
  const told = names.length === 0 ? [] : (await admin.describeGroups(names)).groups;
  const standing = await Promise.all(
    told.map(async ({ groupId, members }) => {
      const places = await readGroupPlaces(admin, groupId, topics);
      const kept = new Set(places.filter(({ committed }) => committed !== undefined).map(({ topic }) => topic));
      return {
        group: groupId,
        members: members.length,
        lag: places.filter(({ topic }) => kept.has(topic)).map(toLag),
      };
    }),
  );
  return standing.filter(({ lag }) => lag.length > 0);
};

/** Connects to the brokers as their administrator. @throws BusError unavailable, not-allowed */
export const openKafkaAdmin = async (connection: KafkaConnection): Promise<KafkaAdmin> => {
  const admin = connectKafka(connection).admin();
  const told = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw fromAdminError(what, error);
    }
  };
  try {
    await told(`No broker of ${connection.brokers.join(', ')} let us in`, () => admin.connect());
  } catch (error) {
    await admin.disconnect().catch(() => undefined);
    throw error;
  }
  return {
    brokers: () =>
      told('The brokers could not be asked for', async () =>
        (await admin.describeCluster()).brokers.map(({ nodeId, host, port }) => ({
          id: nodeId,
          address: `${host}:${port}`,
        })),
      ),
    topics: (wanted) => told('The topics could not be read', () => findTopics(admin, wanted)),
    make: (topic) => makeTopic(admin, topic),
    grow: (topic, partitions) => growTopic(admin, topic, partitions),
    change: (topic, settings) => changeSettings(admin, topic, settings),
    rules: () => findRules(admin),
    allow: (rules) => addRules(admin, rules),
    groups: (topics) => told('The groups could not be read', () => standings(admin, topics)),
    close: () => admin.disconnect(),
  };
};
