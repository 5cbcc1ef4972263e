import type { TestDatabase } from '@overgang/testing';
import { onTestFinished } from 'vitest';
import { type EventBus, openPostgresBus } from '../src/index.ts';
import { layCableTo } from './cable.ts';
import type { BusLab } from './suite/index.ts';

/** Buses on a test's own database. Every connect opens its own connections, as another process would. */
export const openPostgresLab = (database: TestDatabase): BusLab => {
  const leaseMs = 1_500;
  const open = (url: string, topics: { name: string; partitions: number }[] = []): Promise<EventBus> =>
    openPostgresBus({ url, topics, leaseMs });
  return {
    leaseMs,
    createTopic: async (partitions) => {
      const name = `topic-${crypto.randomUUID()}`;
      const bus = await open(database.url, [{ name, partitions }]);
      await bus.close();
      return name;
    },
    connect: () => open(database.url),
    connectByCable: async () => {
      const cable = await layCableTo(database.url);
      onTestFinished(() => cable.close());
      return { bus: await open(cable.url), unplug: cable.unplug, plug: cable.plug };
    },
  };
};
