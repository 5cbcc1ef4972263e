import { type Batch, type EventBus, openKafkaBus } from '@overgang/event-bus';
import { type KafkaAdmin, openKafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { eventually, whyNoKafka } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { applyRules, applyTopics, declaredIn, sayPlan } from '../topics/commands.ts';
import { readTopicsFile } from '../topics/read-topics-file.ts';
import { rulesOf } from '../topics/rules-of.ts';
import { useGuardedKafka } from './lib/use-guarded-kafka.ts';

const file = readTopicsFile();
const declared = declaredIn(file, true);
const patience = { within: 30_000, every: 50 };

describe.skipIf(await whyNoKafka())('topics and rights on Kafka', () => {
  const kafka = useGuardedKafka(Object.keys(file.principals));
  let admin: KafkaAdmin;
  beforeAll(async () => {
    admin = await openKafkaAdmin(kafka.as('admin'));
    await applyTopics(admin, declared, () => undefined);
    await applyRules(admin, rulesOf(file), () => undefined);
  });
  afterAll(() => admin?.close());

  const said = async <T>(work: (say: (line: string) => void) => Promise<T>) => {
    const lines: string[] = [];
    return { answer: await work((line) => lines.push(line)), text: lines.join('\n') };
  };

  const busOf = (user: string): EventBus => {
    const bus = openKafkaBus(kafka.as(user));
    onTestFinished(() => bus.close());
    return bus;
  };
  const aRecord = (topic: string, text: string) => ({ topic, key: 'k', value: Buffer.from(text), headers: {} });
  /** What this group of this user reads, as text. */
  const reading = async (bus: EventBus, group: string, topics: readonly string[]) => {
    const seen: string[] = [];
    const onBatch = async ({ records }: Batch) => {
      for (const { topic, value } of records) seen.push(`${topic}: ${Buffer.from(value).toString()}`);
      return 'done' as const;
    };
    await bus.run({ group, topics, onBatch });
    return seen;
  };

  test('apply makes what the file says, and nothing a second time', async () => {
    const found = await admin.topics((name) => name.startsWith('overgang.'));
    expect(found.map(({ name, partitions }) => [name, partitions])).toEqual(
      declared.map(({ name, partitions }) => [name, partitions]).toSorted(([a], [b]) => (`${a}` < `${b}` ? -1 : 1)),
    );
    const kept = new Map(declared.map(({ name, retentionMs }) => [name, `${retentionMs}`]));
    expect(found.map(({ settings }) => settings['retention.ms'])).toEqual(found.map(({ name }) => kept.get(name)));
    expect(await said((say) => applyTopics(admin, declared, say))).toEqual({
      answer: true,
      text: '0 done, 0 left alone.',
    });
    expect((await said((say) => sayPlan(admin, declared, say))).answer).toBe(true);
    expect((await said((say) => applyRules(admin, rulesOf(file), say))).text).toMatch(/^0 allowed, \d+ were there/);
  });

  test('apply grows a topic and puts a setting right, keeps its others, and deletes and shrinks nothing', async () => {
    const [first] = declared;
    if (first === undefined) throw new Error('The file has no topic.');
    const own = { ...first, name: 'overgang.prove.v1', partitions: 2 };
    const withOwn = (over: Partial<typeof own>) => [...declared, { ...own, ...over }];
    await applyTopics(admin, withOwn({}), () => undefined);
    await admin.change(own.name, { 'segment.bytes': '2000000', 'cleanup.policy': 'compact' });
    const grown = await said((say) => applyTopics(admin, withOwn({ partitions: 5 }), say));
    expect(grown.text).toContain('from 2 to 5 partitions');
    expect(grown.text).toContain('cleanup.policy from compact to delete');
    const smaller = await said((say) => applyTopics(admin, withOwn({ partitions: 1, retentionMs: 3_600_000 }), say));
    expect(smaller.text).toContain('Kafka takes none away');
    expect(smaller.text).toContain('Less would delete records');
    const stray = await said((say) => sayPlan(admin, declared, say));
    expect(stray).toEqual({ answer: false, text: expect.stringContaining('overgang.prove.v1: it is not in the file') });
    const [found] = await admin.topics((name) => name === own.name);
    expect(found).toMatchObject({ partitions: 5, replication: 1 });
    expect(found?.settings).toMatchObject({
      'segment.bytes': '2000000',
      'cleanup.policy': 'delete',
      'retention.ms': `${own.retentionMs}`,
      'message.timestamp.type': 'LogAppendTime',
    });
  });

  test('a door writes its own events and reads its own notices; the tracker reads every door', async () => {
    const [tsb, prison, tracker] = [busOf('tsb'), busOf('kriminalomsorg'), busOf('transition-tracker')];
    await tsb.publish([aRecord('overgang.hendelser.tsb.v1', 'innlagt')]);
    await prison.publish([aRecord('overgang.hendelser.kriminalomsorg.v1', 'innsatt')]);
    await tracker.publish([aRecord('overgang.varsler.tsb.v1', 'varsel')]);
    const events = ['tsb', 'kriminalomsorg', 'nav', 'boligsosial'].map((etat) => `overgang.hendelser.${etat}.v1`);
    const told = await reading(tracker, 'transition-tracker', events);
    const noticed = await reading(tsb, 'tsb-inbox', ['overgang.varsler.tsb.v1']);
    const looked = await reading(busOf('person-registry'), 'person-registry', ['overgang.varsler.tsb.v1']);
    await eventually(() => {
      expect(told.toSorted()).toEqual([
        'overgang.hendelser.kriminalomsorg.v1: innsatt',
        'overgang.hendelser.tsb.v1: innlagt',
      ]);
      expect(noticed).toEqual(['overgang.varsler.tsb.v1: varsel']);
      expect(looked).toEqual(['overgang.varsler.tsb.v1: varsel']);
    }, patience);
  });

  test("a door can neither see nor write another agency's events", async () => {
    const other = 'overgang.hendelser.kriminalomsorg.v1';
    await expect(busOf('tsb').publish([aRecord(other, 'falsk')])).rejects.toMatchObject({ code: 'unknown-topic' });
    const answer = await kafka.tool('tsb', 'org.apache.kafka.tools.ConsoleProducer', ['--topic', other]);
    expect(answer).toContain(`TopicAuthorizationException: Not authorized to access topics: [${other}]`);
  });

  test("a door can neither see nor read another agency's notices, and nobody's group but its own", async () => {
    const other = 'overgang.varsler.nav.v1';
    await busOf('transition-tracker').publish([aRecord(other, 'hemmelig')]);
    await expect(reading(busOf('tsb'), 'tsb-inbox', [other])).rejects.toMatchObject({ code: 'unknown-topic' });
    const consume = (topic: string, group: string) =>
      kafka.tool('tsb', 'org.apache.kafka.tools.consumer.ConsoleConsumer', [
        ...['--topic', topic, '--group', group, '--from-beginning', '--timeout-ms', '10000'],
      ]);
    const answer = await consume(other, 'tsb-inbox');
    expect(answer).toContain(`TopicAuthorizationException: Not authorized to access topics: [${other}]`);
    expect(answer).not.toContain('hemmelig');
    const inOtherGroup = await consume('overgang.varsler.tsb.v1', 'nav-inbox');
    expect(inOtherGroup).toContain('GroupAuthorizationException: Not authorized to access group: nav-inbox');
  });

  test('a door can write no notice to itself', async () => {
    const own = aRecord('overgang.varsler.tsb.v1', 'falsk');
    await expect(busOf('tsb').publish([own])).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test("a consumer in another's group reads nothing, and says that there is no such group for it", async () => {
    await busOf('transition-tracker').publish([aRecord('overgang.varsler.tsb.v1', 'varsel')]);
    const troubles: string[] = [];
    const seen: Batch[] = [];
    await busOf('tsb').run({
      group: 'nav-inbox',
      topics: ['overgang.varsler.tsb.v1'],
      onBatch: async (batch) => {
        seen.push(batch);
        return 'done';
      },
      onTrouble: ({ cause }) => troubles.push(String(cause)),
    });
    await eventually(() => expect(troubles.join()).toContain('Failed to find group coordinator'), patience);
    expect(seen).toEqual([]);
  });

  test('a service may make no topic, grant itself nothing and read no rule', async () => {
    const asTsb = await openKafkaAdmin(kafka.as('tsb'));
    onTestFinished(() => asTsb.close());
    const settings = {};
    const made = asTsb.make({ name: 'overgang.eget.v1', partitions: 1, replication: 1, settings });
    await expect(made).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(asTsb.rules()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(asTsb.allow(rulesOf(file).slice(0, 1))).rejects.toMatchObject({ code: 'not-allowed' });
    const { brokers } = kafka.as('tsb');
    const unnamed = await openKafkaAdmin({ brokers, clientId: 'unnamed' });
    onTestFinished(() => unnamed.close());
    await expect(unnamed.topics(() => true)).rejects.toMatchObject({ retriable: true });
  });
});
