import { describe, expect, test } from 'vitest';
import type { BusLab } from './bus-lab.ts';
import {
  aGroup,
  aRecord,
  aSeries,
  aWhile,
  connected,
  createDoor,
  eventually,
  expectSeries,
  text,
  watch,
} from './watch.ts';

/** Each group gets everything once in good times, from the earliest, serially for each partition. */
export const describeDelivering = (lab: () => BusLab): void => {
  describe('delivering', () => {
    test('starts a new group at the earliest record, and gives every group everything', async () => {
      const topic = await lab().createTopic(2);
      const bus = await connected(lab());
      await bus.publish([...aSeries(topic, 'ada', { to: 5 }), ...aSeries(topic, 'bo', { to: 5 })]);
      const one = await watch(bus, { group: aGroup(), topics: [topic] });
      const other = await watch(bus, { group: aGroup(), topics: [topic] });
      await bus.publish([...aSeries(topic, 'ada', { from: 5, to: 8 }), ...aSeries(topic, 'bo', { from: 5, to: 8 })]);
      for (const { seen } of [one, other]) {
        await eventually(() => expect(seen).toHaveLength(16));
        expectSeries(seen, ['ada', 'bo'], 8);
      }
    });

    test('goes on where the group stopped', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const group = aGroup();
      await bus.publish(aSeries(topic, 'ada', { to: 3 }));
      const before = await watch(bus, { group, topics: [topic] });
      await eventually(() => expect(before.seen).toHaveLength(3));
      await before.running.close();
      await before.running.close();
      await bus.publish(aSeries(topic, 'ada', { from: 3, to: 5 }));
      const after = await watch(bus, { group, topics: [topic] });
      await eventually(() => expect(after.seen.map(text)).toEqual(['ada:3', 'ada:4']));
    });

    test('serves several topics in one group', async () => {
      const [first, second] = [await lab().createTopic(1), await lab().createTopic(2)];
      const bus = await connected(lab());
      const consumer = await watch(bus, { group: aGroup(), topics: [first, second] });
      await bus.publish([...aSeries(first, 'ada', { to: 3 }), ...aSeries(second, 'bo', { to: 3 })]);
      await eventually(() => expect(consumer.seen).toHaveLength(6));
      expectSeries(consumer.seen, ['ada', 'bo'], 3);
    });

    test('gives batches of at most the size asked for', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      await bus.publish(aSeries(topic, 'ada', { to: 25 }));
      const consumer = await watch(bus, { group: aGroup(), topics: [topic], maxBatch: 10 });
      await eventually(() => expect(consumer.seen).toHaveLength(25));
      for (const { records } of consumer.batches) expect(records.length).toBeLessThanOrEqual(10);
    });

    test('never calls the handler twice at once for one partition, and holds no partition back for another', async () => {
      const topic = await lab().createTopic(2);
      const bus = await connected(lab());
      const door = createDoor();
      const busy = new Set<number>();
      let overlaps = 0;
      const consumer = await watch(bus, { group: aGroup(), topics: [topic], maxBatch: 2 }, async ({ partition }) => {
        if (busy.has(partition)) overlaps += 1;
        busy.add(partition);
        await (partition === 0 ? door.opened : aWhile(5));
        busy.delete(partition);
        return 'done';
      });
      const both = [0, 1].flatMap((partition) =>
        Array.from({ length: 10 }, () => aRecord(topic, { partition, text: `${partition}` })),
      );
      await bus.publish(both);
      const from = (partition: number) => consumer.seen.filter((record) => record.partition === partition);
      await eventually(() => expect(from(1)).toHaveLength(10));
      expect(from(0).length).toBeLessThanOrEqual(2);
      door.open();
      await eventually(() => expect(from(0)).toHaveLength(10));
      expect(overlaps).toBe(0);
    });

    test('keeps the place only after the handler is done, and says how far behind the group is', async () => {
      const topic = await lab().createTopic(2);
      const bus = await connected(lab());
      const door = createDoor();
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] }, async () => {
        await door.opened;
        return 'done';
      });
      const behind = async () => (await consumer.running.lag()).reduce((sum, lag) => sum + lag.behind, 0);
      expect((await consumer.running.lag()).map(({ partition }) => partition).toSorted()).toEqual([0, 1]);
      await bus.publish(aSeries(topic, 'ada', { to: 7 }));
      await eventually(() => expect(consumer.seen.length).toBeGreaterThan(0));
      expect(await behind()).toBe(7);
      door.open();
      await eventually(async () => expect(await behind()).toBe(0));
      expect(consumer.running.health()).toEqual({ ok: true });
    });

    test('waits for the handler under way when it closes, and keeps its place', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const group = aGroup();
      const door = createDoor();
      await bus.publish(aSeries(topic, 'ada', { to: 3 }));
      const slow = await watch(bus, { group, topics: [topic] }, async () => {
        await door.opened;
        return 'done';
      });
      await eventually(() => expect(slow.batches).toHaveLength(1));
      const closing = slow.running.close();
      await eventually(() => expect(slow.batches[0]?.signal.aborted).toBe(true));
      door.open();
      await closing;
      expect(slow.revoked).toHaveLength(1);
      expect(slow.running.health().ok).toBe(false);
      await bus.publish(aSeries(topic, 'ada', { from: 3, to: 4 }));
      const next = await watch(bus, { group, topics: [topic] });
      await eventually(() => expect(next.seen.map(text)).toEqual(['ada:3']));
    });
  });
};
