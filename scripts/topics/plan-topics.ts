import type { FoundTopic } from '@overgang/event-bus/kafka-admin';
import type { DeclaredTopic } from './topics-schema.ts';

/** A setting of a topic, by Kafka's name, as it is and as it should be. */
export interface ChangedSetting {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What apply does. */
export type Step =
  | { readonly kind: 'make'; readonly topic: DeclaredTopic }
  | { readonly kind: 'grow'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly kind: 'change'; readonly name: string; readonly changes: readonly ChangedSetting[] };

/** What differs and apply leaves as it is, since putting it right would delete, or is not its to do. */
export type LeftAlone =
  | { readonly why: 'more-partitions'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly why: 'longer-retention'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly why: 'other-replication'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly why: 'not-declared'; readonly name: string };

/** All that differs between the file and the brokers; both empty when nothing does. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly leftAlone: readonly LeftAlone[];
}

const retention = 'retention.ms';
const inSync = 'min.insync.replicas';

/** The settings that a topic is made with and held to; the brokers' own defaults count for the rest. */
export const settingsOf = ({ retentionMs, minInSync }: DeclaredTopic): Readonly<Record<string, string>> => ({
  'cleanup.policy': 'delete',
  [retention]: `${retentionMs}`,
  [inSync]: `${minInSync}`,
  'message.timestamp.type': 'LogAppendTime', // a sender's clock decides neither how old a record is nor when it goes
  'unclean.leader.election.enable': 'false', // rather wait than lose what was acknowledged
});

const keepsLonger = (found: string | undefined, wantedMs: number): boolean =>
  found !== undefined && (Number(found) < 0 || Number(found) > wantedMs);

/** More replicas in sync are never asked for than there are: nothing could be written any more. */
const compare = (topic: DeclaredTopic, found: FoundTopic): Plan => {
  const { name } = topic;
  const steps: Step[] = [];
  const leftAlone: LeftAlone[] = [];
  const [from, to] = [found.partitions, topic.partitions];
  if (from < to) steps.push({ kind: 'grow', name, from, to });
  if (from > to) leftAlone.push({ why: 'more-partitions', name, from, to });
  if (found.replication !== topic.replication)
    leftAlone.push({ why: 'other-replication', name, from: found.replication, to: topic.replication });
  const kept = found.settings[retention];
  const isLonger = keepsLonger(kept, topic.retentionMs);
  const hasTooFewCopies = found.replication < topic.minInSync;
  if (isLonger) leftAlone.push({ why: 'longer-retention', name, from: Number(kept), to: topic.retentionMs });
  const changes = Object.entries(settingsOf(topic)).flatMap(([setting, wanted]): ChangedSetting[] => {
    const is = found.settings[setting];
    const staysAsItIs = (setting === retention && isLonger) || (setting === inSync && hasTooFewCopies);
    return is === wanted || staysAsItIs ? [] : [{ name: setting, from: is ?? 'not set', to: wanted }];
  });
  if (changes.length > 0) steps.push({ kind: 'change', name, changes });
  return { steps, leftAlone };
};

/** What the brokers lack, and what differs and stays. Nothing that it plans deletes a record or takes a partition away. */
export const planTopics = (declared: readonly DeclaredTopic[], found: readonly FoundTopic[]): Plan => {
  const byName = new Map(found.map((topic) => [topic.name, topic]));
  const plans = declared.map((topic): Plan => {
    const there = byName.get(topic.name);
    return there === undefined ? { steps: [{ kind: 'make', topic }], leftAlone: [] } : compare(topic, there);
  });
  const names = new Set(declared.map(({ name }) => name));
  const strays = found
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ why: 'not-declared' as const, name }));
  return {
    steps: plans.flatMap(({ steps }) => steps),
    leftAlone: [...plans.flatMap(({ leftAlone }) => leftAlone), ...strays],
  };
};

/** The same topics on a single broker, which has nowhere to put a second copy. */
export const onOneBroker = (topics: readonly DeclaredTopic[]): readonly DeclaredTopic[] =>
  topics.map((topic) => ({ ...topic, replication: 1, minInSync: 1 }));
