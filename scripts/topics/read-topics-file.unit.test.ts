import {
  allTopics,
  Etat,
  eventTopicOf,
  leastPartitions,
  noticeTopicOf,
  replayTopicOf,
  transitionsTopic,
} from '@overgang/contracts';
import { expect, test } from 'vitest';
import { parseTopics, readTopicsFile } from './read-topics-file.ts';

const good = `defaults: { partitions: 4, replication: 3, min-in-sync: 2, retention: 30d }
services: { tsb: 'User:tsb', nav: 'User:nav' }
topics:
  - name: overgang.en.v1
    written-by: tsb
    read-by: [{ service: nav, group: nav-leser }]
  - name: overgang.to.v1
    partitions: 8
    retention: 12h
    written-by: nav
    read-by: []
`;

const problemsOf = (text: string): readonly string[] => {
  try {
    parseTopics(text, 'list.yaml');
    return [];
  } catch (error) {
    return (error as { problems?: readonly string[] }).problems ?? [String(error)]; // a TopicsFileError has them
  }
};

test('gives each topic what it says, else the defaults', () => {
  expect(parseTopics(good, 'list.yaml')).toMatchObject({
    principals: { tsb: 'User:tsb' },
    topics: [
      { name: 'overgang.en.v1', partitions: 4, retentionMs: 2_592_000_000, minInSync: 2, writtenBy: 'tsb' },
      { name: 'overgang.to.v1', partitions: 8, retentionMs: 43_200_000, replication: 3, readBy: [] },
    ],
  });
});

test.each([
  ['an unknown word', ['read-by: []', 'read-by: []\n    key: x'], 'line 7, topics[1]: Unrecognized key: "key"'],
  ['a time without a unit', ['12h', '12'], "line 9, topics[1].retention: say days or hours, as in '30d' or '12h'"],
  ['no partitions', ['partitions: 8', 'partitions: 0'], /^line 8, topics\[1\]\.partitions: Too small/],
  ['a topic twice', ['overgang.to', 'overgang.en'], "line 7, topics[1].name: 'overgang.en.v1' stands here twice"],
  [
    'a name of others',
    ['overgang.to.v1', 'orders'],
    /^line 7, topics\[1\]\.name: a topic's name begins with 'overgang\.'/,
  ],
  ['an unknown writer', ['by: nav', 'by: nva'], "line 10, topics[1].written-by: 'nva' is not among the services"],
  ['an unknown reader', ['service: nav', 'service: nva'], /read-by\[0\]\.service: 'nva' is not among the services$/],
  [
    'a user without its kind',
    ["'User:tsb'", 'tsb'],
    "line 2, services.tsb: say who signs in as Kafka does: 'User:tsb'",
  ],
  ['more in sync than copies', ['replication: 3', 'replication: 1'], /asks for 2 replicas in sync and has 1/],
  [
    "another service's group",
    ['read-by: []', 'read-by: [{ service: tsb, group: nav-leser }]'],
    "line 11, topics[1].read-by[0].group: the group 'nav-leser' is nav's",
  ],
] as const)('refuses %s, and says where', (_what, [from, to], problem) => {
  expect(good).toContain(from);
  const expected = typeof problem === 'string' ? problem : expect.stringMatching(problem);
  expect(problemsOf(good.replace(from, to))).toContainEqual(expected);
});

test('names the file, and the line of what is no YAML', () => {
  expect(() => parseTopics('a: [\nb: c', 'list.yaml')).toThrow(/^list\.yaml cannot be used:\n {2}line 2: /);
  expect(() => readTopicsFile('/nowhere/topics.yaml')).toThrow('there is no such file');
});

test('the list that comes with the system has the topics of the contracts, with as many partitions as services wait for', () => {
  const { topics } = readTopicsFile();
  expect(topics.map(({ name }) => name).toSorted()).toEqual(allTopics.toSorted());
  expect(topics.filter(({ partitions }) => partitions < leastPartitions)).toEqual([]);
  const repeated = Etat.options.map(replayTopicOf);
  const days = (name: string): number => (repeated.includes(name) ? 1 : 30);
  expect(topics.map(({ name, retentionMs }) => [name, retentionMs / 86_400_000])).toEqual(
    topics.map(({ name }) => [name, days(name)]),
  );
});

test('lets each door write its own events, and each agency read its own notices', () => {
  const writers = Object.fromEntries(readTopicsFile().topics.map(({ name, writtenBy }) => [name, writtenBy]));
  const readers = Object.fromEntries(
    readTopicsFile().topics.map(({ name, readBy }) => [name, readBy.map(({ service }) => service)]),
  );
  for (const etat of Etat.options) {
    expect([writers[eventTopicOf(etat)], readers[eventTopicOf(etat)]]).toEqual([etat, ['transition-tracker']]);
    expect([writers[replayTopicOf(etat)], readers[replayTopicOf(etat)]]).toEqual([etat, ['transition-tracker']]);
    expect(writers[noticeTopicOf(etat)]).toBe('transition-tracker');
    expect(readers[noticeTopicOf(etat)]).toEqual([etat, 'person-registry']);
  }
  expect([writers[transitionsTopic], readers[transitionsTopic]]).toEqual(['transition-tracker', []]);
});
