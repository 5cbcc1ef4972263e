import { describe, expect, test } from 'vitest';
import type { Batch, BatchOutcome } from '../../src/index.ts';
import type { BusLab } from './bus-lab.ts';
import { aGroup, aSeries, connected, eventually, expectSeries, text, watch } from './watch.ts';

const timesNotDone = (times: number, otherwise: () => BatchOutcome) => {
  let left = times;
  return async (): Promise<BatchOutcome> => {
    if (left === 0) return 'done';
    left -= 1;
    return otherwise();
  };
};

const fail = (): never => {
  throw new Error('the handler failed');
};

/** What is not done comes again, before anything that was published after it. */
export const describeRetrying = (lab: () => BusLab): void => {
  describe('retrying', () => {
    test.each([
      ['retry-later', (): BatchOutcome => 'retry-later'],
      ['handler-threw', fail],
    ])('brings the same records again, first, and counts the attempts (%s)', async (code, otherwise) => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      await bus.publish(aSeries(topic, 'ada', { to: 1 }));
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] }, timesNotDone(3, otherwise));
      await eventually(() => expect(consumer.batches.length).toBeGreaterThan(0));
      await bus.publish(aSeries(topic, 'ada', { from: 1, to: 4 }));
      await eventually(() => expect(consumer.troubles).toHaveLength(3));
      await eventually(() => expect(consumer.batches.flatMap(({ attempt }) => attempt)).toContain(4));
      await eventually(() => expect(consumer.seen.map(text)).toContain('ada:3'));
      expectSeries(consumer.seen, ['ada'], 4);
      for (const batch of consumer.batches.slice(0, 4)) expect(batch.records.map(text)[0]).toBe('ada:0');
      expect(consumer.batches.slice(0, 4).map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
      expect(consumer.troubles.map((trouble) => trouble.code)).toEqual([code, code, code]);
    });

    test('lets through what comes before a record that always throws, and holds what comes after', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const done: string[] = [];
      const attempts: number[] = [];
      const refusing = async ({ records, attempt }: Batch): Promise<BatchOutcome> => {
        if (records.some((record) => text(record) === 'ada:60')) {
          if (records.length === 1) attempts.push(attempt);
          fail();
        }
        done.push(...records.map(text));
        return 'done';
      };
      await bus.publish(aSeries(topic, 'ada', { to: 100 }));
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] }, refusing);
      await eventually(() => expect(attempts.length).toBeGreaterThan(2));
      expect(done).toEqual(Array.from({ length: 60 }, (_, at) => `ada:${at}`));
      expect(attempts[1]).toBe((attempts[0] ?? 0) + 1);
      expect(consumer.running.health()).toMatchObject({ ok: true, detail: expect.stringContaining(`${topic}/0`) });
    });

    test('holds back only the partition that fails', async () => {
      const topic = await lab().createTopic(2);
      const bus = await connected(lab());
      const consumer = await watch(bus, { group: aGroup(), topics: [topic] }, async ({ partition }) =>
        partition === 0 ? 'retry-later' : 'done',
      );
      const series = aSeries(topic, 'ada', { to: 20 });
      await bus.publish(series.map((record) => ({ ...record, partition: 0 })));
      await bus.publish(series.map((record) => ({ ...record, partition: 1 })));
      const ofOne = () => consumer.seen.filter(({ partition }) => partition === 1).map(text);
      await eventually(() => expect(ofOne()).toHaveLength(20));
      expect((await consumer.running.lag()).find(({ partition }) => partition === 0)?.behind).toBe(20);
    });

    test('keeps the order of a key when the group goes on elsewhere', async () => {
      const topic = await lab().createTopic(1);
      const bus = await connected(lab());
      const group = aGroup();
      await bus.publish(aSeries(topic, 'ada', { to: 30 }));
      const first = await watch(bus, { group, topics: [topic], maxBatch: 5 }, async ({ records }) =>
        records.some((record) => text(record) === 'ada:12') ? 'retry-later' : 'done',
      );
      await eventually(() => expect(first.troubles.length).toBeGreaterThan(1));
      await first.running.close();
      const second = await watch(bus, { group, topics: [topic] });
      await eventually(() => expect(second.seen.map(text)).toContain('ada:29'));
      expect(second.seen.map(text)[0]).toBe('ada:10');
      expectSeries([...first.seen, ...second.seen], ['ada'], 30);
    });
  });
};
