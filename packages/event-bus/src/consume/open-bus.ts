import { BusError } from '../bus-error.ts';
import { placeRecords } from '../check-records.ts';
import { chunksBySize } from '../chunks-by-size.ts';
import type { ConsumerOptions, EventBus, Health, OutgoingRecord, RunningConsumer } from '../port.ts';
import type { BusStore } from './bus-store.ts';

import { Consumer } from './consumer.ts';
import { createTide } from './tide.ts';

export interface BusSettings {
  /** A consumer that is silent for longer loses its partitions. */
  readonly leaseMs: number;
  /** A name that only one living process goes by; its next start takes over at once, without waiting for leases. */
  readonly instance: string | undefined;
}

/** A bus on top of a store: what memory and postgres have in common. The store is closed with the bus. */
export const openBus = async (store: BusStore, settings: BusSettings): Promise<EventBus> => {
  const bus = new StoredBus(store, settings);
  await bus.open();
  return bus;
};

class StoredBus implements EventBus {
  readonly #store: BusStore;
  readonly #settings: BusSettings;
  readonly #tide = createTide();
  readonly #consumers = new Set<Consumer>();
  readonly #runs = new Map<string, number>();
  #health: Health = { ok: true };
  #timer: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;

  constructor(store: BusStore, settings: BusSettings) {
    this.#store = store;
    this.#settings = settings;
  }

  async open(): Promise<void> {
    this.#store.listen(({ heads, group }) => {
      if (heads) this.#tide.rise(heads);
      for (const consumer of this.#consumers) if (consumer.group === group) consumer.lookAround();
    });
    await this.#lookAtHeads();
    this.#pollLater();
  }

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    this.#checkOpen();
    if (records.some(({ topic }) => this.#tide.partitionsOf(topic) === undefined)) await this.#lookAtHeads();
    const placed = placeRecords(records, (topic) => this.#tide.partitionsOf(topic));
    for (const chunk of chunksBySize(placed)) {
      const heads = await this.#store.append(chunk);
      this.#tide.rise(heads);
      this.#store.announce({ heads });
    }
  }

  async partitionsOf(topic: string): Promise<number> {
    this.#checkOpen();
    if (this.#tide.partitionsOf(topic) === undefined) await this.#lookAtHeads();
    const count = this.#tide.partitionsOf(topic);
    if (count === undefined) throw new BusError('unknown-topic', `There is no topic '${topic}'.`);
    return count;
  }

  async run(options: ConsumerOptions): Promise<RunningConsumer> {
    for (const topic of options.topics) await this.partitionsOf(topic);
    const consumer: Consumer = new Consumer(options, {
      store: this.#store,
      tide: this.#tide,
      leaseMs: this.#settings.leaseMs,
      name: this.#nameOfRun(options.group),
      onClosed: () => this.#consumers.delete(consumer),
    });
    await consumer.join();
    this.#consumers.add(consumer);
    if (this.#closing) await consumer.close();
    return consumer;
  }

  health(): Health {
    return this.#closing ? { ok: false, detail: 'closed' } : this.#health;
  }

  close(): Promise<void> {
    this.#closing ??= this.#shutDown();
    return this.#closing;
  }

  async #shutDown(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([...this.#consumers].map((consumer) => consumer.close()));
    await this.#store.close();
  }

  #pollLater(): void {
    this.#timer = setTimeout(() => {
      void this.#lookAtHeads()
        .catch(() => undefined)
        .finally(() => {
          if (!this.#closing) this.#pollLater();
        });
    }, this.#store.pollEveryMs());
  }

  async #lookAtHeads(): Promise<void> {
    try {
      this.#tide.rise(await this.#store.heads());
      this.#health = { ok: true };
    } catch (error) {
      this.#health = { ok: false, detail: error instanceof BusError ? error.code : 'failed' };
      throw error;
    }
  }

  #nameOfRun(group: string): string | undefined {
    const run = (this.#runs.get(group) ?? 0) + 1;
    this.#runs.set(group, run);
    return this.#settings.instance === undefined ? undefined : `${this.#settings.instance} ${run}`;
  }

  #checkOpen(): void {
    if (this.#closing) throw new BusError('closed', 'The bus was closed.');
  }
}
