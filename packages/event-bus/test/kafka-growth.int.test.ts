import { useTestKafka, whyNoKafka } from '@overgang/testing';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openKafkaAdmin } from '../src/kafka/admin/index.ts';
import { openKafkaLab } from './kafka-lab.ts';
import { aGroup, aRecord, connected, eventually, text, watch } from './suite/watch.ts';

describe.skipIf(await whyNoKafka())('a topic that grows while it is written and read', () => {
  const kafka = useTestKafka();

  test('takes every record that was said to be published, also those for its new partitions', async () => {
    const lab = openKafkaLab(kafka.brokers);
    const topic = await lab.createTopic(2);
    const bus = await connected(lab);
    const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
    await bus.publish(
      [0, 1].map((partition) => ({ ...aRecord(topic, { key: 'k', text: `old ${partition}` }), partition })),
    );
    const admin = await openKafkaAdmin({ brokers: [kafka.brokers], clientId: 'test' });
    onTestFinished(() => admin.close());
    await admin.grow(topic, 4);
    await eventually(async () => expect(await bus.partitionsOf(topic)).toBe(4));
    const records = [0, 1, 2, 3].map((partition) => ({
      ...aRecord(topic, { key: 'k', text: `new ${partition}` }),
      partition,
    }));
    let tries = 0;
    await eventually(async () => {
      tries += 1;
      await bus.publish(records);
    });
    expect(tries).toBeLessThan(4);
    const wanted = ['new 0', 'new 1', 'new 2', 'new 3', 'old 0', 'old 1'];
    const seen = () => [...new Set(consumer.seen.map(text))].toSorted();
    await vi.waitFor(() => expect(seen()).toEqual(wanted), { timeout: 60_000, interval: 100 });
  }, 120_000);
});
