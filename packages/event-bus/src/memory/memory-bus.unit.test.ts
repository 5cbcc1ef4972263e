import { describe, expect, test } from 'vitest';
import { describeDelivering, describePublishing, describeRetrying, describeSharing } from '../../test/suite/index.ts';
import { openBus } from '../consume/open-bus.ts';
import { openMemoryBus } from '../index.ts';
import { createSharedMemory, type SharedMemory } from './memory-store.ts';

const leaseMs = 400;

const openLab = () => {
  const topics: { name: string; partitions: number }[] = [];
  let memory: SharedMemory | undefined;
  return {
    leaseMs,
    createTopic: async (partitions: number) => {
      const name = `topic-${crypto.randomUUID()}`;
      topics.push({ name, partitions });
      memory = createSharedMemory({ topics, now: () => new Date() });
      return name;
    },
    connect: () => {
      memory ??= createSharedMemory({ topics, now: () => new Date() });
      return openBus(memory.connect(), { leaseMs, instance: undefined });
    },
    connectByCable: () => Promise.reject(new Error('memory has no cable')),
  };
};

describe('the memory bus', () => {
  const lab = openLab();
  describePublishing(() => lab);
  describeDelivering(() => lab);
  describeRetrying(() => lab);
  describeSharing(() => lab);

  test('shows what was published', async () => {
    const at = new Date('2026-11-22T12:00:00Z');
    const bus = await openMemoryBus({ topics: [{ name: 'a', partitions: 2 }], clock: { now: () => at } });
    await bus.publish([{ topic: 'a', key: 'k', value: Uint8Array.of(1), headers: { h: '1' } }]);
    expect(bus.recordsOf('a')).toMatchObject([{ key: 'k', headers: { h: '1' }, publishedAt: at }]);
    await bus.close();
  });
});
