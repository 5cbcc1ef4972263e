import type { Admin } from 'kafkajs';
import { fromAdminError } from './from-admin-error.ts';
import { waitForLeaders } from './wait-for-leaders.ts';

/** A topic as the brokers have it. */
export interface FoundTopic {
  readonly name: string;
  readonly partitions: number;
  /** Of the partition that has the fewest. */
  readonly replication: number;
  /** Every setting that counts for it, by Kafka's name, wherever it was set. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A topic to be made. */
export interface NewTopic {
  readonly name: string;
  readonly partitions: number;
  readonly replication: number;
  readonly settings: Readonly<Record<string, string>>;
}

const topicResource = 2;
const setOnTheTopic = 1;

const settingsOf = async (admin: Admin, names: readonly string[]) => {
  if (names.length === 0) return [];
  const resources = names.map((name) => ({ type: topicResource, name }));
  return (await admin.describeConfigs({ resources, includeSynonyms: false })).resources;
};

/** The topics whose name passes, by name. */
export const findTopics = async (admin: Admin, wanted: (name: string) => boolean): Promise<readonly FoundTopic[]> => {
  const names = (await admin.listTopics()).filter(wanted).toSorted();
  if (names.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: names });
  const settings = new Map(
    (await settingsOf(admin, names)).map(({ resourceName, configEntries }) => [
      resourceName,
      Object.fromEntries(configEntries.map(({ configName, configValue }) => [configName, configValue])),
    ]),
  );
  const inOrder = topics.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  return inOrder.map(({ name, partitions }) => ({
    name,
    partitions: partitions.length,
    replication: Math.min(...partitions.map(({ replicas }) => replicas.length)),
    settings: settings.get(name) ?? {},
  }));
};

/** Makes a topic and waits until each of its partitions has a leader. One that is there already is left as it is. */
export const makeTopic = async (admin: Admin, { name, partitions, replication, settings }: NewTopic): Promise<void> => {
  const configEntries = Object.entries(settings).map(([key, value]) => ({ name: key, value }));
  try {
    await admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic: name, numPartitions: partitions, replicationFactor: replication, configEntries }],
    });
    await waitForLeaders(admin, name, partitions);
  } catch (error) {
    throw fromAdminError(`Topic '${name}' could not be made`, error);
  }
};

/** Gives a topic more partitions and waits until they can be used. Kafka refuses fewer. */
export const growTopic = async (admin: Admin, topic: string, partitions: number): Promise<void> => {
  try {
    await admin.createPartitions({ topicPartitions: [{ topic, count: partitions }] });
    await waitForLeaders(admin, topic, partitions);
  } catch (error) {
    throw fromAdminError(`Topic '${topic}' could not be given ${partitions} partitions`, error);
  }
};

/** Changes some settings of a topic. Kafka's old request, the one that kafkajs has, drops what is not named: so all are. */
export const changeSettings = async (
  admin: Admin,
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> => {
  try {
    const [found] = await settingsOf(admin, [name]);
    const kept = (found?.configEntries ?? [])
      .filter(({ configSource }) => configSource === setOnTheTopic)
      .map(({ configName, configValue }) => [configName, configValue] as const);
    const all = { ...Object.fromEntries(kept), ...settings };
    const configEntries = Object.entries(all).map(([key, value]) => ({ name: key, value }));
    await admin.alterConfigs({ validateOnly: false, resources: [{ type: topicResource, name, configEntries }] });
  } catch (error) {
    throw fromAdminError(`The settings of topic '${name}' could not be changed`, error);
  }
};
