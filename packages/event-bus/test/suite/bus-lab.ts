import type { EventBus } from '../../src/index.ts';

/** A bus, and a cable to it that can be pulled out. */
export interface CabledBus {
  readonly bus: EventBus;
  /** Nothing gets through any more, in either direction. */
  unplug(): void;
  plug(): void;
}

/** Where the suite gets its buses from: one broker, database or memory for all tests of a file. */
export interface BusLab {
  /** A new topic with so many partitions, known to every bus that is connected afterwards. */
  createTopic(partitions: number): Promise<string>;
  /** A bus as a process of its own would open it. The suite closes it. */
  connect(): Promise<EventBus>;
  /** The same, with a cable. Needed for the tests of fencing. */
  connectByCable(): Promise<CabledBus>;
  /** How long the lease of a silent consumer lasts, in milliseconds: short, for the tests' sake. */
  readonly leaseMs: number;
}
