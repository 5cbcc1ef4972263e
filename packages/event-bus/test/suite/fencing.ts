import { describe, expect, test } from 'vitest';
import type { BusLab } from './bus-lab.ts';
import {
  aGroup,
  aRecord,
  aSeries,
  cabled,
  connected,
  createDoor,
  eventually,
  expectSeries,
  text,
  watch,
} from './watch.ts';

/** A member that is cut off loses its partitions, and cannot spoil its successor's place when it comes back. */
export const describeFencing = (lab: () => BusLab): void => {
  describe('fencing', () => {
    test('takes over from a member that is cut off, and refuses the place it keeps afterwards', async () => {
      const topic = await lab().createTopic(1);
      const group = aGroup();
      const publisher = await connected(lab());
      await publisher.publish(aSeries(topic, 'ada', { to: 10 }));
      const cable = await cabled(lab());
      const door = createDoor();
      const lost = await watch(cable.bus, { group, topics: [topic] }, async () => {
        await door.opened;
        return 'done';
      });
      await eventually(() => expect(lost.seen).toHaveLength(10));
      cable.unplug();
      const heir = await watch(await connected(lab()), { group, topics: [topic], maxBatch: 4 }, async ({ records }) =>
        records.some((record) => text(record) === 'ada:4') ? 'retry-later' : 'done',
      );
      await eventually(() => expect(heir.seen.map(text)).toContain('ada:4'));
      cable.plug();
      door.open();
      await eventually(() => expect(lost.troubles.map(({ code }) => code)).toContain('partition-lost'));
      await eventually(() => expect(lost.revoked).toHaveLength(1));
      await lost.running.close();
      await heir.running.close();
      const third = await watch(publisher, { group, topics: [topic] });
      await eventually(() => expect(third.seen.map(text)).toContain('ada:9'));
      expect(third.seen.map(text)[0]).toBe('ada:4');
    });

    test('tells the handler of a member that is cut off to stop', async () => {
      const topic = await lab().createTopic(1);
      const cable = await cabled(lab());
      const consumer = await watch(cable.bus, { group: aGroup(), topics: [topic] }, async ({ signal }) => {
        while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
        return 'retry-later';
      });
      await cable.bus.publish([aRecord(topic, {})]);
      await eventually(() => expect(consumer.batches).toHaveLength(1));
      cable.unplug();
      await eventually(() => expect(consumer.batches[0]?.signal.aborted).toBe(true));
      await eventually(() => expect(consumer.running.health().ok).toBe(false));
    });

    test('takes part again when it is back', async () => {
      const topic = await lab().createTopic(2);
      const group = aGroup();
      const cable = await cabled(lab());
      const publisher = await connected(lab());
      const away = await watch(cable.bus, { group, topics: [topic] });
      const stays = await watch(await connected(lab()), { group, topics: [topic] });
      await eventually(() => expect([away.holds.size, stays.holds.size]).toEqual([1, 1]));
      cable.unplug();
      await eventually(() => expect(stays.holds.size).toBe(2));
      await publisher.publish([...aSeries(topic, 'ada', { to: 50 }), ...aSeries(topic, 'bo', { to: 50 })]);
      cable.plug();
      await eventually(() => expect([away.holds.size, stays.holds.size]).toEqual([1, 1]));
      await publisher.publish([
        ...aSeries(topic, 'ada', { from: 50, to: 60 }),
        ...aSeries(topic, 'bo', { from: 50, to: 60 }),
      ]);
      const all = () => [...away.seen, ...stays.seen];
      await eventually(() => expect(new Set(all().map(text)).size).toBe(120));
      for (const { seen } of [away, stays])
        for (const key of ['ada', 'bo']) {
          const numbers = seen
            .filter((record) => record.key === key)
            .map((record) => Number(text(record).split(':')[1]));
          expect([...new Set(numbers)]).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        }
      expectSeries(stays.seen.concat(away.seen).toSorted(byNumber), ['ada', 'bo'], 60);
    });

    test('fails to publish with an error that says whether to try again, and works again afterwards', async () => {
      const topic = await lab().createTopic(1);
      const cable = await cabled(lab());
      await cable.bus.publish([aRecord(topic, { text: 'before' })]);
      cable.unplug();
      await expect(cable.bus.publish([aRecord(topic, { text: 'during' })])).rejects.toMatchObject({
        code: 'unavailable',
        retriable: true,
      });
      cable.plug();
      await eventually(() => cable.bus.publish([aRecord(topic, { text: 'after' })]));
      const consumer = await watch(await connected(lab()), { group: aGroup(), topics: [topic] });
      await eventually(() => expect(consumer.seen.map(text)).toEqual(expect.arrayContaining(['before', 'after'])));
      await eventually(() => expect(cable.bus.health().ok).toBe(true));
    });
  });
};

const byNumber = (a: Parameters<typeof text>[0], b: Parameters<typeof text>[0]): number =>
  Number(text(a).split(':')[1]) - Number(text(b).split(':')[1]);
