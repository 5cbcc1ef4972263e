import type { FoundTopic } from '@overgang/event-bus/kafka-admin';
import { expect, test } from 'vitest';
import { planInWords } from './plan-in-words.ts';
import { onOneBroker, planTopics, settingsOf } from './plan-topics.ts';
import type { DeclaredTopic } from './topics-schema.ts';

const day = 86_400_000;

const arbitraryTopic = (over: Partial<DeclaredTopic> = {}): DeclaredTopic => ({
  name: 'overgang.prove.v1',
  partitions: 4,
  replication: 3,
  minInSync: 2,
  retentionMs: 30 * day,
  writtenBy: 'tsb',
  readBy: [],
  ...over,
});

const asFound = (topic: DeclaredTopic, over: Partial<FoundTopic> = {}): FoundTopic => ({
  name: topic.name,
  partitions: topic.partitions,
  replication: topic.replication,
  settings: { ...settingsOf(topic), 'compression.type': 'producer' },
  ...over,
});

const topic = arbitraryTopic();
const planFor = (over: Partial<FoundTopic>, declared = topic) => planTopics([declared], [asFound(declared, over)]);

test('plans nothing where the brokers have what the file says', () => {
  const plan = planFor({});
  expect(plan).toEqual({ steps: [], leftAlone: [] });
  expect(planInWords(plan)).toEqual(['The brokers have what the file says.']);
});

test('makes what is missing', () => {
  const plan = planTopics([topic], []);
  expect(plan).toEqual({ steps: [{ kind: 'make', topic }], leftAlone: [] });
  expect(planInWords(plan)).toEqual(['make     overgang.prove.v1: 4 partitions, 3 copies, 2 in sync, kept 30 days']);
});

test('grows a topic, and says what that means for order', () => {
  const plan = planFor({ partitions: 2 });
  expect(plan.steps).toEqual([{ kind: 'grow', name: topic.name, from: 2, to: 4 }]);
  expect(planInWords(plan).join('\n')).toMatch(/from 2 to 4 partitions\n\nA key may move to another partition/);
});

test('never takes a partition away', () => {
  const plan = planFor({ partitions: 6 });
  expect(plan).toEqual({ steps: [], leftAlone: [{ why: 'more-partitions', name: topic.name, from: 6, to: 4 }] });
  expect(planInWords(plan)[0]).toContain('write 6 in the file');
});

test('keeps records longer when the file says so, and never shorter', () => {
  const keeping = (milliseconds: number) => ({
    settings: { ...settingsOf(topic), 'retention.ms': `${milliseconds}` },
  });
  const longer = planFor(keeping(7 * day));
  expect(planInWords(longer)).toEqual(['change   overgang.prove.v1: retention.ms from 7 days to 30 days']);
  for (const kept of [31 * day, -1]) {
    const plan = planFor(keeping(kept));
    expect(plan.steps).toEqual([]);
    expect(plan.leftAlone).toEqual([{ why: 'longer-retention', name: topic.name, from: kept, to: 30 * day }]);
  }
  expect(planInWords(planFor(keeping(-1)))[0]).toContain('it keeps records for ever and the file says 30 days');
});

test('puts other settings right, whatever else the topic has', () => {
  const settings = { ...settingsOf(topic), 'cleanup.policy': 'compact', 'min.insync.replicas': '1' };
  expect(planFor({ settings }).steps).toEqual([
    {
      kind: 'change',
      name: topic.name,
      changes: [
        { name: 'cleanup.policy', from: 'compact', to: 'delete' },
        { name: 'min.insync.replicas', from: '1', to: '2' },
      ],
    },
  ]);
});

test('asks for no more replicas in sync than there are, which would stop all writing', () => {
  const settings = { ...settingsOf(topic), 'min.insync.replicas': '1' };
  const plan = planFor({ settings, replication: 1 });
  expect(plan).toEqual({ steps: [], leftAlone: [{ why: 'other-replication', name: topic.name, from: 1, to: 3 }] });
  expect(planInWords(plan)[0]).toContain('on a single broker: --development');
});

test('leaves a topic that nobody has declared, and says so', () => {
  const stray = asFound(arbitraryTopic({ name: 'overgang.gammel.v1' }));
  const plan = planTopics([topic], [asFound(topic), stray]);
  expect(plan).toEqual({ steps: [], leftAlone: [{ why: 'not-declared', name: 'overgang.gammel.v1' }] });
  expect(planInWords(plan)[0]).toContain('it is not in the file');
});

test('wants one copy of everything on a single broker', () => {
  const [alone] = onOneBroker([topic]);
  expect(alone).toEqual({ ...topic, replication: 1, minInSync: 1 });
});
