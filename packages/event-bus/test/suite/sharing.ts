import { describe, expect, test } from 'vitest';
import type { Batch, BatchOutcome } from '../../src/index.ts';
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
  type Watched,
  watch,
} from './watch.ts';

const sizes = (members: readonly Watched[]): number[] => members.map(({ holds }) => holds.size).toSorted();

const behindOf = async ({ running }: Watched): Promise<number> =>
  (await running.lag()).reduce((sum, { behind }) => sum + behind, 0);

/** Members of a group share the partitions, and hand them over without losing their place. */
export const describeSharing = (lab: () => BusLab): void => {
  describe('sharing', () => {
    test('starts no batch while paused, keeps the partitions, and goes on when resumed', async () => {
      const topic = await lab().createTopic(2);
      const bus = await connected(lab());
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] });
      await eventually(() => expect(consumer.holds.size).toBe(2));
      consumer.running.pause();
      await aWhile();
      await bus.publish(aSeries(topic, 'ada', { to: 5 }));
      await aWhile();
      expect(consumer.seen).toEqual([]);
      expect(consumer.holds.size).toBe(2);
      consumer.running.resume();
      await eventually(() => expect(consumer.seen).toHaveLength(5));
      expectSeries(consumer.seen, ['ada'], 5);
    });

    test('finishes what is under way when paused', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const door = createDoor();
      const consumer = await watch(bus, { group: aGroup(), topics: [topic], maxBatch: 2 }, async () => {
        await door.opened;
        return 'done';
      });
      await bus.publish(aSeries(topic, 'ada', { to: 6 }));
      await eventually(() => expect(consumer.batches).toHaveLength(1));
      const begun = consumer.seen.length;
      consumer.running.pause();
      door.open();
      await eventually(async () => expect(await behindOf(consumer)).toBe(6 - begun));
      await aWhile();
      expect(consumer.batches).toHaveLength(1);
    });

    test('shares the partitions fairly as members come and go, and loses nothing', async () => {
      const topic = await lab().createTopic(6);
      const group = aGroup();
      const publisher = await connected(lab());
      const keys = Array.from({ length: 12 }, (_, at) => `person-${at}`);
      const publishTo = (from: number, to: number) =>
        publisher.publish(keys.flatMap((key) => aSeries(topic, key, { from, to })));
      const join = async () => watch(await connected(lab()), { group, topics: [topic], maxBatch: 20 });
      const first = await join();
      await publishTo(0, 50);
      await eventually(() => expect(sizes([first])).toEqual([6]));
      const second = await join();
      await publishTo(50, 100);
      await eventually(() => expect(sizes([first, second])).toEqual([3, 3]));
      const third = await join();
      await publishTo(100, 150);
      await eventually(() => expect(sizes([first, second, third])).toEqual([2, 2, 2]));
      await first.running.close();
      await publishTo(150, 200);
      await eventually(() => expect(sizes([first, second, third])).toEqual([0, 3, 3]));
      const all = () => [...first.seen, ...second.seen, ...third.seen];
      await eventually(() => expect(new Set(all().map(text)).size).toBe(12 * 200));
      for (const { seen } of [first, second, third])
        for (const key of keys) {
          const numbers = [...new Set(seen.filter((record) => record.key === key).map(text))];
          expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a.split(':')[1]) - Number(b.split(':')[1])));
        }
      await eventually(async () => expect(await behindOf(second)).toBe(0));
    });

    test('leaves a member without work when there are more members than partitions', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const buses = [await connected(lab()), await connected(lab()), await connected(lab())];
      const members = await Promise.all(buses.map((bus) => watch(bus, { group, topics: [topic] })));
      await eventually(() => expect(sizes(members)).toEqual([0, 1, 1]));
      await members.find(({ holds }) => holds.size === 1)?.running.close();
      await eventually(() => expect(sizes(members)).toEqual([0, 1, 1]));
    });

    test('lets members of one group want different topics, as in the middle of an upgrade', async () => {
      const [old, added] = [await lab().createTopic(2), await lab().createTopic(2)];
      const group = aGroup();
      const bus = await connected(lab());
      const narrow = await watch(bus, { group, topics: [old] });
      const wide = await watch(await connected(lab()), { group, topics: [old, added] });
      await bus.publish([0, 1].flatMap((partition) => [old, added].map((topic) => aRecord(topic, { partition }))));
      await eventually(() => expect([...narrow.holds].toSorted()).toEqual([`${old}/0`, `${old}/1`]));
      await eventually(() => expect([...wide.holds].toSorted()).toEqual([`${added}/0`, `${added}/1`]));
      await narrow.running.close();
      await eventually(() => expect(wide.holds.size).toBe(4));
      await eventually(async () => expect(await behindOf(wide)).toBe(0));
    });

    test('hands over at once when a member leaves in good order', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const leaver = await watch(await connected(lab()), { group, topics: [topic] });
      const heir = await watch(await connected(lab()), { group, topics: [topic] });
      await eventually(() => expect(sizes([leaver, heir])).toEqual([1, 1]));
      const leftAt = performance.now();
      await leaver.running.close();
      await eventually(() => expect(heir.holds.size).toBe(2));
      expect(performance.now() - leftAt).toBeLessThan(lab().leaseMs * 0.7);
    });

    test('hands a partition over only when the handler under way has ended', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const bus = await connected(lab());
      const busy = new Set<number>();
      let overlaps = 0;
      const slowly = async ({ partition }: Batch): Promise<BatchOutcome> => {
        if (busy.has(partition)) overlaps += 1;
        busy.add(partition);
        await aWhile(200);
        busy.delete(partition);
        return 'done';
      };
      await bus.publish([0, 1].flatMap((partition) => Array.from({ length: 4 }, () => aRecord(topic, { partition }))));
      const options = { group, topics: [topic], maxBatch: 1 };
      const first = await watch(bus, options, slowly);
      await eventually(() => expect(busy.size).toBe(2));
      const second = await watch(await connected(lab()), options, slowly);
      await eventually(async () => expect(await behindOf(second)).toBe(0));
      expect(second.seen.length).toBeGreaterThan(0);
      expect(first.seen.length + second.seen.length).toBe(8);
      expect(overlaps).toBe(0);
    });

    test('repeats nothing that was done before a member left', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const publisher = await connected(lab());
      const leaver = await watch(await connected(lab()), { group, topics: [topic] });
      await publisher.publish(aSeries(topic, 'ada', { to: 10 }));
      await eventually(async () => expect(await behindOf(leaver)).toBe(0));
      await leaver.running.close();
      const heir = await watch(await connected(lab()), { group, topics: [topic] });
      await publisher.publish(aSeries(topic, 'ada', { from: 10, to: 20 }));
      await eventually(() => expect(heir.seen.map(text)).toContain('ada:19'));
      expect(heir.seen.map(text)[0]).toBe('ada:10');
      expectSeries([...leaver.seen, ...heir.seen], ['ada'], 20);
    });

    test('tells a handler in mid-batch that its partition is wanted, and loses nothing when it gives up', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const bus = await connected(lab());
      const untilWanted = async ({ signal }: Batch): Promise<BatchOutcome> => {
        while (!signal.aborted) await aWhile(5);
        return 'retry-later';
      };
      const both = [0, 1].flatMap((partition) =>
        aSeries(topic, `key-${partition}`, { to: 5 }).map((record) => ({ ...record, partition })),
      );
      await bus.publish(both);
      const first = await watch(bus, { group, topics: [topic] }, untilWanted);
      await eventually(() => expect(first.batches).toHaveLength(2));
      const second = await watch(await connected(lab()), { group, topics: [topic] });
      await eventually(() => expect(second.seen).toHaveLength(5));
      await eventually(() => expect(first.holds.size).toBe(1));
      expect(first.revoked.length).toBeGreaterThan(0);
      expect(new Set(second.seen.map(({ partition }) => partition)).size).toBe(1);
      await first.running.close();
      await eventually(() => expect(new Set(second.seen.map(text)).size).toBe(10));
      expectSeries(second.seen, ['key-0', 'key-1'], 5);
    });

    test('keeps the place of a batch that was done although its partition was wanted', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const bus = await connected(lab());
      await bus.publish([0, 1].map((partition) => aRecord(topic, { partition, text: `early ${partition}` })));
      const first = await watch(bus, { group, topics: [topic] }, async ({ signal }) => {
        while (!signal.aborted) await aWhile(5);
        return 'done';
      });
      await eventually(() => expect(first.batches).toHaveLength(2));
      const second = await watch(await connected(lab()), { group, topics: [topic] });
      await eventually(() => expect(second.holds.size).toBe(1));
      await bus.publish([0, 1].map((partition) => aRecord(topic, { partition, text: `late ${partition}` })));
      await first.running.close();
      await eventually(async () => expect(await behindOf(second)).toBe(0));
      expect(new Set([...first.seen, ...second.seen].map(text)).size).toBe(4);
    });
  });
};
