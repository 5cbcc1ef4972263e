import { describe, expect, test } from 'vitest';
import { BusError, maxRecordBytes, partitionOf } from '../../src/index.ts';
import type { BusLab } from './bus-lab.ts';
import { aGroup, aRecord, aSeries, connected, eventually, expectSeries, text, watch } from './watch.ts';

/** What is published arrives as it was, where it should, or is refused by name. */
export const describePublishing = (lab: () => BusLab): void => {
  describe('publishing', () => {
    test('delivers bytes, key and headers as they were published', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const values = [Uint8Array.from({ length: 256 }, (_, byte) => byte), new Uint8Array(), Uint8Array.of(0)];
      const key = 'nøkkel "1", {\\2} \t\n🏠';
      const headers = { ce_type: 'no.overgang.å', empty: '', 'quote"\\,{}': 'null', æ: '\u0000\t"\\' };
      await bus.publish(values.map((value) => ({ topic, key, value, headers })));
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
      await eventually(() => expect(consumer.seen).toHaveLength(3));
      for (const [at, record] of consumer.seen.entries()) {
        expect(record).toMatchObject({ topic, partition: 0, offset: `${at}`, key, headers });
        expect([...record.value]).toEqual([...(values[at] ?? [])]);
        expect(Math.abs(record.publishedAt.getTime() - Date.now())).toBeLessThan(60_000);
      }
    });

    test('puts each key where every Kafka client would, unless a partition is asked for', async () => {
      const topic = await lab().createTopic(4);
      const bus = await connected(lab());
      const keys = Array.from({ length: 40 }, (_, at) => `person-${at}`);
      await bus.publish(keys.map((key) => aRecord(topic, { key })));
      await bus.publish([0, 1, 2, 3].map((partition) => aRecord(topic, { key: 'asked', partition })));
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
      await eventually(() => expect(consumer.seen).toHaveLength(44));
      const asked = consumer.seen.filter(({ key }) => key === 'asked');
      expect(asked.map(({ partition }) => partition).toSorted()).toEqual([0, 1, 2, 3]);
      for (const { key, partition } of consumer.seen) if (key !== 'asked') expect(partition).toBe(partitionOf(key, 4));
    });

    test('keeps the order of each key, within a call and from call to call', async () => {
      const topic = await lab().createTopic(3);
      const bus = await connected(lab());
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
      const keys = ['ada', 'bo', 'cy', 'di'];
      for (let from = 0; from < 600; from += 100)
        await bus.publish(keys.flatMap((key) => aSeries(topic, key, { from, to: from + 100 })));
      await eventually(() => expect(consumer.seen).toHaveLength(2400));
      expectSeries(consumer.seen, keys, 600);
      for (const partition of [0, 1, 2]) {
        const offsets = consumer.seen.filter((record) => record.partition === partition).map(({ offset }) => offset);
        expect(offsets.map(Number)).toEqual(offsets.map(Number).toSorted((a, b) => a - b));
      }
    });

    test('takes a record of nearly the largest size, and refuses a larger one', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const large = aRecord(topic, { value: new Uint8Array(maxRecordBytes - 100).fill(7) });
      await bus.publish([large, large]);
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
      await eventually(() => expect(consumer.seen).toHaveLength(2));
      expect(consumer.seen[1]?.value.byteLength).toBe(maxRecordBytes - 100);
      const tooLarge = bus.publish([aRecord(topic, { value: new Uint8Array(maxRecordBytes) })]);
      await expect(tooLarge).rejects.toMatchObject({ code: 'record-too-large', retriable: false });
    });

    test.each([
      ['unknown-topic', { topic: 'no-such-topic' }],
      ['unknown-partition', { partition: 2 }],
      ['unknown-partition', { partition: -1 }],
      ['unknown-partition', { partition: 0.5 }],
      ['invalid-record', { key: 'a\0b' }],
    ])('refuses with %s, not retriable, and stores nothing of the call (%j)', async (code, wrong) => {
      const topic = await lab().createTopic(2);
      const bus = await connected(lab());
      const call = bus.publish([aRecord(topic, {}), { ...aRecord(topic, {}), ...wrong }]);
      await expect(call).rejects.toBeInstanceOf(BusError);
      await expect(call).rejects.toMatchObject({ code, retriable: false });
      await bus.publish([aRecord(topic, { text: 'after' })]);
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
      await eventually(() => expect(consumer.seen.map(text)).toEqual(['after']));
    });

    test('takes an empty list, and knows how many partitions a topic has', async () => {
      const topic = await lab().createTopic(3);
      const bus = await connected(lab());
      await bus.publish([]);
      expect(await bus.partitionsOf(topic)).toBe(3);
      await expect(bus.partitionsOf('no-such-topic')).rejects.toMatchObject({ code: 'unknown-topic' });
      expect(bus.health()).toEqual({ ok: true });
    });

    test('is over when the bus has been closed', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      await bus.close();
      await bus.close();
      await expect(bus.publish([aRecord(topic, {})])).rejects.toMatchObject({ code: 'closed', retriable: false });
      await expect(watch(bus, { group: aGroup(), topics: [topic] })).rejects.toMatchObject({ code: 'closed' });
      expect(bus.health().ok).toBe(false);
    });
  });
};
