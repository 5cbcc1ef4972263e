import type { ConsumerOptions, Health, Lag, RunningConsumer, TopicPartition } from '../port.ts';
import type { BusStore, GroupView, Lease, LeaseView, Member } from './bus-store.ts';
import { createGate, type Gate } from './gate.ts';
import { PartitionWorker } from './partition-worker.ts';
import { rest } from './rest.ts';
import { shareOut } from './share-out.ts';
import type { Tide } from './tide.ts';

export interface ConsumerPorts {
  readonly store: BusStore;
  readonly tide: Tide;
  readonly leaseMs: number;
  readonly name: string | undefined;
  /** Called once, when the consumer has left. */
  readonly onClosed: () => void;
}

const graceMs = 10_000;
const longMs = 30_000;

/**
 * One member of a group: says that it lives, four times a lease; takes the partitions that are its share, gives up
 * those that are not. A worker a partition does the rest.
 */
export class Consumer implements RunningConsumer {
  readonly #options: ConsumerOptions;
  readonly #ports: ConsumerPorts;
  readonly #gate: Gate = createGate();
  readonly #workers = new Map<string, PartitionWorker>();
  #member: Member;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #heardAt = performance.now();
  #isSilent = false;
  #closing: Promise<void> | undefined;

  constructor(options: ConsumerOptions, ports: ConsumerPorts) {
    const { group, topics } = options;
    this.#options = options;
    this.#ports = ports;
    this.#member = { id: crypto.randomUUID(), group, topics, leaseMs: ports.leaseMs, name: ports.name };
  }

  /** Joins the group; the first look around follows by itself. */
  async join(): Promise<void> {
    await this.#ports.store.join(this.#member);
    this.#heardAt = performance.now();
    this.#timer = setInterval(() => this.#onTimer(), this.#ports.leaseMs / 4);
    this.#ports.store.announce({ group: this.group });
    this.lookAround();
  }

  get group(): string {
    return this.#options.group;
  }

  pause(): void {
    this.#gate.shut();
  }

  resume(): void {
    this.#gate.open();
  }

  lag(): Promise<readonly Lag[]> {
    return this.#ports.store.lag(this.group, this.#options.topics);
  }

  health(): Health {
    if (this.#closing) return { ok: false, detail: 'closed' };
    if (this.#isSilent) return { ok: false, detail: 'bus-unreachable' };
    const worries = [...this.#workers].flatMap(([place, { attempt, busyMs }]) => {
      if (busyMs > longMs) return [`${place}: busy for ${Math.round(busyMs / 1000)} s`];
      return attempt > 1 ? [`${place}: attempt ${attempt}`] : [];
    });
    return worries.length === 0 ? { ok: true } : { ok: true, detail: worries.join(', ') };
  }

  close(): Promise<void> {
    this.#closing ??= this.#leave();
    return this.#closing;
  }

  /** Beats and sees to the shares, now rather than at the next beat. */
  lookAround(): void {
    this.#lookAgain = true;
    this.#looking ??= this.#lookWhileAsked().finally(() => {
      this.#looking = undefined;
    });
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#lookAgain && !this.#closing) {
      this.#lookAgain = false;
      try {
        await this.#look();
        this.#isSilent = false;
      } catch (cause) {
        this.#isSilent = true;
        this.#options.onTrouble?.({ code: 'bus-unreachable', cause });
      }
    }
  }

  #onTimer(): void {
    const isSilent = this.#isSilent || this.#looking !== undefined;
    if (isSilent && performance.now() - this.#heardAt > this.#ports.leaseMs)
      for (const worker of this.#workers.values()) worker.lose();
    this.lookAround();
  }

  async #look(): Promise<void> {
    const askedAt = performance.now();
    const view = await this.#ports.store.beat(this.#member);
    if (this.#closing) return;
    if (!view) {
      await this.#joinAnew();
      return;
    }
    this.#heardAt = askedAt;
    const wanted = this.#compare(view);
    const leases = wanted.length > 0 ? await this.#ports.store.claim(this.#member, wanted) : [];
    if (!this.#closing) for (const lease of leases) this.#start(lease);
  }

  /** Lets go of what is lost or more than the share; answers what to claim. */
  #compare(view: GroupView): readonly LeaseView[] {
    const share = new Set(shareOut(view).get(this.#member.id)?.map(nameOf));
    const wanted: LeaseView[] = [];
    for (const lease of view.leases) {
      const worker = this.#workers.get(nameOf(lease));
      const isHeld = lease.holder === this.#member.id;
      if (worker && !(isHeld && lease.epoch === worker.lease.epoch)) worker.lose();
      else if (worker && !share.has(nameOf(lease))) worker.giveUp();
      else if (!worker && share.has(nameOf(lease)) && (isHeld || lease.holder === undefined)) wanted.push(lease);
    }
    return wanted;
  }

  #start(lease: Lease): void {
    const { store, tide } = this.#ports;
    const worker = new PartitionWorker(lease, { store, tide, gate: this.#gate, options: this.#options });
    this.#workers.set(nameOf(lease), worker);
    void worker.ended.then(() => {
      this.#workers.delete(nameOf(lease));
      store.announce({ group: this.group });
      this.lookAround();
    });
  }

  /** Struck off: silent for too long, or somebody else goes by our name; then we go on without one. */
  async #joinAnew(): Promise<void> {
    for (const worker of this.#workers.values()) worker.lose();
    this.#member = { ...this.#member, id: crypto.randomUUID(), name: undefined };
    await this.#ports.store.join(this.#member);
    this.#lookAgain = true;
  }

  async #leave(): Promise<void> {
    clearInterval(this.#timer);
    const { store } = this.#ports;
    for (const worker of this.#workers.values()) worker.giveUp();
    const ended = Promise.all([this.#looking, ...[...this.#workers.values()].map((worker) => worker.ended)]);
    const patience = new AbortController();
    await Promise.race([ended, rest(graceMs, patience.signal)]);
    patience.abort();
    for (const worker of this.#workers.values()) worker.lose();
    await store.leave(this.#member).catch((cause: unknown) => {
      this.#options.onTrouble?.({ code: 'bus-unreachable', cause });
    });
    store.announce({ group: this.group });
    this.#ports.onClosed();
  }
}

const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;
