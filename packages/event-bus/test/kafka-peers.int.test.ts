import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalKafka, startLocalKafka } from '@overgang/local-kafka';
import { whyNoKafka } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectKafka } from '../src/kafka/connect-kafka.ts';
import { openKafkaLab } from './kafka-lab.ts';
import { aGroup, aRecord, aSeries, connected, eventually, expectSeries, text, watch } from './suite/watch.ts';

describe.skipIf(await whyNoKafka())('the bus among others on Kafka', () => {
  let broker: LocalKafka;
  let dataDir: string;
  const lab = () => openKafkaLab(broker.brokers);
  const admin = () => connectKafka({ brokers: [broker.brokers], clientId: 'test-admin' }).admin();

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), `overgang-test-${process.pid}-`));
    broker = await startLocalKafka({ dataDir, port: 0 });
  }, 180_000);
  afterAll(async () => {
    await broker?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('puts a key where the Java producer puts it', async () => {
    const topic = await lab().createTopic(7);
    const keys = Array.from({ length: 60 }, (_, at) => `nøkkel-${at}-🏠`);
    const lines = keys.map((key) => `${key}\tfrom java\n`).join('');
    const to = ['--bootstrap-server', broker.brokers, '--topic', topic];
    const asKeyed = ['--reader-property', 'parse.key=true'];
    const { code, said } = await broker.tool('org.apache.kafka.tools.ConsoleProducer', [...to, ...asKeyed], lines);
    expect(code, said).toBe(0);
    const bus = await connected(lab());
    await bus.publish(keys.map((key) => aRecord(topic, { key, text: 'from us' })));
    const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
    await eventually(() => expect(consumer.seen).toHaveLength(120));
    for (const key of keys) {
      const places = consumer.seen.filter((record) => record.key === key).map(({ partition }) => partition);
      expect(places).toHaveLength(2);
      expect(new Set(places).size).toBe(1);
    }
  });

  test('stands still in a partition whose unread records were deleted, says so, and goes on in the others', async () => {
    const topic = await lab().createTopic(2);
    const group = aGroup();
    const bus = await connected(lab());
    const both = (from: number, to: number) =>
      [0, 1].flatMap((partition) =>
        aSeries(topic, `p${partition}`, { from, to }).map((one) => ({ ...one, partition })),
      );
    await bus.publish(both(0, 5));
    const before = await watch(bus, { group, topics: [topic] });
    await eventually(async () => expect((await before.running.lag()).every(({ behind }) => behind === 0)).toBe(true));
    await before.running.close();
    await bus.publish(both(5, 20));
    const client = admin();
    await client.connect();
    await client.fetchTopicMetadata({ topics: [topic] });
    await client.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '12' }] });
    const after = await watch(bus, { group, topics: [topic] });
    await eventually(() => expect(after.troubles.map(({ code }) => code)).toContain('records-lost'));
    await eventually(() => expect(after.seen.map(text)).toContain('p1:19'));
    expect(after.seen.filter(({ partition }) => partition === 0)).toEqual([]);
    expect(after.running.health()).toEqual({ ok: false, detail: expect.stringContaining(`${topic}/0`) });
    const places = await client.fetchOffsets({ groupId: group, topics: [topic] });
    await client.disconnect();
    expect(places[0]?.partitions.find(({ partition }) => partition === 0)?.offset).toBe('5');
  });

  test('loses nothing and keeps the order while the broker is killed and comes back', async () => {
    const topic = await lab().createTopic(3);
    const bus = await connected(lab());
    const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
    const publishAll = async (from: number, to: number) => {
      const records = ['ada', 'bo', 'cy'].flatMap((key) => aSeries(topic, key, { from, to }));
      for (;;) {
        try {
          return await bus.publish(records);
        } catch (error) {
          expect(error).toMatchObject({ retriable: true });
        }
      }
    };
    await publishAll(0, 50);
    await broker.kill('SIGKILL');
    const publishing = publishAll(50, 100);
    await broker.restart();
    await publishing;
    await publishAll(100, 150);
    await eventually(() => expect(new Set(consumer.seen.map(text)).size).toBe(450));
    expectSeries(consumer.seen, ['ada', 'bo', 'cy'], 150);
  }, 120_000);
});
