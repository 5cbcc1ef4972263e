import type { Admin, EachBatchPayload, Kafka } from 'kafkajs';
import { BusError } from '../bus-error.ts';
import type { Lease } from '../consume/bus-store.ts';
import { createGate, type Gate } from '../consume/gate.ts';
import { rest } from '../consume/rest.ts';
import type { ConsumerOptions, Health, Lag, RunningConsumer, TopicPartition } from '../port.ts';
import { fromKafkaError, isNoLongerOurs } from './from-kafka-error.ts';
import { type GroupPlace, readGroupPlaces, toLag } from './group-places.ts';
import { createHeldPartitions, type HeldPartitions, standingOf, worriesOf } from './held-partitions.ts';
import { type Member, type MemberEvents, makeMember, rebalanceMs } from './kafka-member.ts';
import { openStallLook, type StallLook } from './look-for-stall.ts';
import { createLostRecords, type LostRecords } from './lost-records.ts';
import { toIncomingRecord } from './to-incoming-record.ts';
import { tryUntil } from './try-until.ts';
import { type MemberWatch, watchMember } from './watch-member.ts';

export interface KafkaConsumerPorts {
  readonly kafka: Kafka;
  readonly admin: () => Promise<Admin>;
  readonly leaseMs: number;
  readonly watchEveryMs: number;
  readonly onClosed: () => void;
}

const graceMs = 10_000;

/** One member of a group on Kafka: kafkajs fetches into a feed a partition, and a worker a partition does the rest. */
export class KafkaConsumer implements RunningConsumer {
  readonly #options: ConsumerOptions;
  readonly #ports: KafkaConsumerPorts;
  readonly #gate: Gate = createGate();
  readonly #held: HeldPartitions;
  readonly #lost: LostRecords;
  #member: Member | undefined;
  #heartbeat: () => Promise<void> = async () => undefined;
  #generation = 0;
  readonly #watch: MemberWatch;
  readonly #stalls: StallLook;
  #restarting: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: ConsumerOptions, ports: KafkaConsumerPorts) {
    this.#options = options;
    this.#ports = ports;
    this.#held = createHeldPartitions({
      options,
      gate: this.#gate,
      keepPlace: (lease, cursor) => this.#keepPlace(lease, cursor),
      resume: (place) => this.#resume(place),
    });
    this.#lost = createLostRecords(ports.admin, options.onTrouble);
    this.#watch = watchMember({
      leaseMs: ports.leaseMs,
      onSilent: () => this.#fallSilent(),
      lookEveryMs: ports.watchEveryMs,
      onLook: () => void this.#stalls.look(),
    });
    this.#stalls = openStallLook({
      ...this.#watch,
      isResting: () => !this.#gate.isOpen || this.#restarting !== undefined || this.#closing !== undefined,
      standings: () => this.#held.all().map(standingOf),
      places: () => this.#places(),
      onStalled: () => this.#restart(new BusError('stalled', 'Records wait, and none is fetched.')),
      onHopeless: () => options.onHopeless?.(new BusError('stalled', 'Records wait, and this process takes none in.')),
    });
  }

  /** Resolves when it is a member. @throws BusError */
  async join(): Promise<void> {
    const { group, topics } = this.#options;
    const { kafka, leaseMs } = this.#ports;
    const events: MemberEvents = {
      beforeJoin: () => this.#finishBatches(),
      onJoined: (assignment) => this.#begin(assignment),
      onHeard: () => this.#hear(),
      onFetched: (payload) => this.#take(payload),
      onDead: (cause) => this.#restart(cause),
    };
    const member = makeMember(kafka, { group, topics, leaseMs }, events);
    this.#member = member;
    try {
      await member.join();
    } catch (error) {
      throw fromKafkaError(error);
    }
    this.#watch.start();
  }

  pause(): void {
    this.#gate.shut();
  }

  resume(): void {
    this.#gate.open();
  }

  async lag(): Promise<readonly Lag[]> {
    return (await this.#places()).map(toLag);
  }

  health(): Health {
    if (this.#closing) return { ok: false, detail: 'closed' };
    if (this.#watch.isSilent()) return { ok: false, detail: 'bus-unreachable' };
    const wrong = this.#lost.inWords() ?? this.#stalls.inWords();
    if (wrong !== undefined) return { ok: false, detail: wrong };
    const worries = worriesOf(this.#held.all());
    return worries.length === 0 ? { ok: true } : { ok: true, detail: worries.join(', ') };
  }

  close(): Promise<void> {
    this.#closing ??= this.#leave();
    return this.#closing;
  }

  async #leave(): Promise<void> {
    this.#watch.stop();
    await this.#held.end(graceMs);
    await this.#disconnect();
    this.#ports.onClosed();
  }

  async #disconnect(): Promise<void> {
    const old = this.#member;
    this.#member = undefined;
    await Promise.race([old?.leave(), rest(graceMs)]);
  }

  /** The group waits for us; the broker must hear us meanwhile, or it takes us for dead. */
  async #finishBatches(): Promise<void> {
    const beating = setInterval(() => void this.#heartbeat().catch(() => undefined), this.#ports.leaseMs / 10);
    try {
      await this.#held.end(rebalanceMs - graceMs);
    } finally {
      clearInterval(beating);
      this.#generation += 1; // whoever is still finding out where to begin begins no more
    }
  }

  /** Finds out where each new partition goes on, and starts to work on it. */
  #begin(assignment: Readonly<Record<string, readonly number[]>>): void {
    this.#generation += 1;
    this.#watch.hear();
    this.#stalls.beginAnew();
    this.#lost.forget();
    void this.#startAll(assignment, this.#generation);
  }

  async #startAll(assignment: Readonly<Record<string, readonly number[]>>, generation: number): Promise<void> {
    const isOurs = ({ topic, partition }: TopicPartition): boolean => assignment[topic]?.includes(partition) === true;
    const isWanted = (): boolean => generation === this.#generation && !this.#closing;
    const places = await tryUntil(() => this.#places(), { isWanted, onFailure: this.#tellUnreachable });
    if (isWanted()) for (const place of places?.filter(isOurs) ?? []) this.#start(place);
  }

  #start({ topic, partition, low, committed }: GroupPlace): void {
    if (committed !== undefined && committed < low) {
      this.#lost.add({ topic, partition });
      return;
    }
    const lease = { topic, partition, group: this.#options.group, holder: 'member', epoch: this.#generation };
    this.#held.start({ ...lease, cursor: committed ?? low });
    this.#resume({ topic, partition });
  }

  async #take({ batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> {
    this.#heartbeat = heartbeat;
    const place = { topic: batch.topic, partition: batch.partition };
    const held = this.#held.find(place);
    const [first] = batch.messages;
    const last = batch.messages.at(-1);
    if (held === undefined || first === undefined || last === undefined) return;
    if (Number(first.offset) > held.next && (await this.#lost.areGone(place, held.next))) {
      held.worker.lose();
      this.#holdBack(place);
      await this.#commit(place, held.next).catch(() => undefined); // kafkajs has moved the place: it is put back
      this.#lost.add(place);
      return;
    }
    held.feed.offer(batch.messages.map((message) => toIncomingRecord(place, message)));
    held.next = Number(last.offset) + 1;
    resolveOffset(last.offset);
    if (!held.feed.isFull()) return;
    held.isPaused = true;
    this.#holdBack(place);
  }

  #holdBack({ topic, partition }: TopicPartition): void {
    this.#member?.consumer.pause([{ topic, partitions: [partition] }]);
  }

  #resume({ topic, partition }: TopicPartition): void {
    this.#member?.consumer.resume([{ topic, partitions: [partition] }]);
  }

  async #commit({ topic, partition }: TopicPartition, offset: number): Promise<void> {
    await this.#member?.consumer.commitOffsets([{ topic, partition, offset: `${offset}` }]);
  }

  async #keepPlace(lease: Lease, cursor: number): Promise<boolean> {
    if (lease.epoch !== this.#generation || this.#member === undefined) return false;
    const heardAt = this.#watch.heardAt();
    try {
      await this.#commit(lease, cursor);
    } catch (error) {
      if (isNoLongerOurs(error)) return false;
      throw fromKafkaError(error);
    }
    return this.#watch.heardAt() > heardAt; // kafkajs says nothing when it is stopping; a place that was kept is heard of
  }

  #hear(): void {
    if (this.#watch.hear() && this.#held.all().length === 0) this.#restart(undefined);
  }

  #fallSilent(): void {
    this.#held.lose();
    this.#tellUnreachable();
  }

  /** Leaves the group and joins it anew, until that works. */
  #restart(cause: unknown): void {
    if (this.#closing || this.#restarting !== undefined) return;
    if (cause !== undefined) this.#options.onTrouble?.({ code: 'restarted', cause });
    this.#restarting = this.#joinAnew().finally(() => {
      this.#restarting = undefined;
    });
  }

  async #joinAnew(): Promise<void> {
    this.#held.lose();
    const anew = async (): Promise<void> => {
      await this.#disconnect();
      await this.join();
    };
    await tryUntil(anew, { isWanted: () => !this.#closing, onFailure: this.#tellUnreachable });
  }

  readonly #tellUnreachable = (cause?: unknown): void => {
    this.#options.onTrouble?.({ code: 'bus-unreachable', ...(cause !== undefined && { cause }) });
  };

  async #places(): Promise<readonly GroupPlace[]> {
    const { group, topics } = this.#options;
    try {
      return await readGroupPlaces(await this.#ports.admin(), group, topics);
    } catch (error) {
      throw fromKafkaError(error);
    }
  }
}
