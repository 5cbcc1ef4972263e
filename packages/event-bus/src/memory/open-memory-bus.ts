import { openBus } from '../consume/open-bus.ts';
import type { EventBus, IncomingRecord } from '../port.ts';
import { createSharedMemory } from './memory-store.ts';

/** A bus that lives and dies with the process, with a window for tests. */
export interface MemoryBus extends EventBus {
  /** Everything that was published to the topic, partition by partition. */
  recordsOf(topic: string): readonly IncomingRecord[];
}

export interface MemoryBusSettings {
  readonly topics: readonly { readonly name: string; readonly partitions: number }[];
  /** Stamps `publishedAt`; default the machine's clock. */
  readonly clock?: { readonly now: () => Date };
}

/** Opens a bus for unit tests: the same promise as the others, except that nothing is durable. */
export const openMemoryBus = async ({ topics, clock }: MemoryBusSettings): Promise<MemoryBus> => {
  const memory = createSharedMemory({ topics, now: () => clock?.now() ?? new Date() });
  const bus = await openBus(memory.connect(), { leaseMs: 10_000, instance: undefined });
  return Object.assign(bus, { recordsOf: memory.recordsOf });
};
