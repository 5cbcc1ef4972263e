import type { ConsumerOptions, IncomingRecord, TopicPartition, Trouble } from '../port.ts';
import type { BusStore, Lease } from './bus-store.ts';
import type { Gate } from './gate.ts';
import { rest } from './rest.ts';
import { createRetryPace, type RetryPace } from './retry-pace.ts';
import type { Tide } from './tide.ts';

export interface WorkerPorts {
  readonly store: Pick<BusStore, 'read' | 'keepPlace' | 'release'>;
  readonly tide: Pick<Tide, 'headOf' | 'reaches'>;
  readonly gate: Gate;
  readonly options: ConsumerOptions;
}

const storeRetryMs = 200;
const mostDoublings = 5;

/** Consumes one partition for as long as its lease lasts. Starts when it is made. */
export class PartitionWorker {
  readonly lease: Lease;
  /** Resolves when nothing of this worker is under way any more. Never rejects. */
  readonly ended: Promise<void>;
  readonly #ports: WorkerPorts;
  readonly #pace: RetryPace;
  readonly #stopping = new AbortController();
  #isLost = false;
  #failedReads = 0;
  #busySince: number | undefined;
  #cursor: number;

  constructor(lease: Lease, ports: WorkerPorts) {
    const { maxBatch = 500, retryWait = { firstMs: 100, mostMs: 30_000 } } = ports.options;
    this.lease = lease;
    this.#ports = ports;
    this.#pace = createRetryPace({ maxBatch, ...retryWait });
    this.#cursor = lease.cursor;
    this.ended = this.#live();
  }

  /** Which attempt the next batch is; more than 1 while something does not get through. */
  get attempt(): number {
    return this.#pace.attempt;
  }

  /** For how long the handler has been at work, in milliseconds; 0 while it is not. */
  get busyMs(): number {
    return this.#busySince === undefined ? 0 : performance.now() - this.#busySince;
  }

  /** Ends after the batch under way, keeps its place, and frees the partition for others. */
  giveUp(): void {
    this.#stopping.abort();
  }

  /** Somebody else may hold the partition now: nothing is kept any more. */
  lose(): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#stopping.abort();
    this.#report({ code: 'partition-lost' });
  }

  async #live(): Promise<void> {
    const { onAssigned, onRevoked } = this.#ports.options;
    if (await this.#tell(onAssigned)) {
      while (!this.#stopping.signal.aborted) await this.#step();
      await this.#tell(onRevoked);
    } else await rest(storeRetryMs * 2 ** mostDoublings, this.#stopping.signal); // or it would be claimed again at once
    if (this.#isLost) return;
    await this.#ports.store.release(this.lease).catch((cause: unknown) => {
      this.#report({ code: 'bus-unreachable', cause });
    });
  }

  async #step(): Promise<void> {
    const { signal } = this.#stopping;
    const { gate, tide } = this.#ports;
    await gate.passes(signal);
    await tide.reaches(this.#place, this.#cursor, signal);
    const head = tide.headOf(this.#place);
    const records = signal.aborted ? [] : await this.#read();
    if (signal.aborted || !gate.isOpen || !records) return;
    if (records.length > 0) await this.#handle(records);
    else this.#cursor = Math.max(this.#cursor, head); // all before the head has been pruned
  }

  async #read(): Promise<readonly IncomingRecord[] | undefined> {
    try {
      const records = await this.#ports.store.read(this.#place, this.#cursor, this.#pace.length);
      this.#failedReads = 0;
      return records;
    } catch (cause) {
      this.#report({ code: 'bus-unreachable', cause });
      await rest(storeRetryMs * 2 ** Math.min(this.#failedReads, mostDoublings), this.#stopping.signal);
      this.#failedReads += 1;
      return undefined;
    }
  }

  async #handle(records: readonly IncomingRecord[]): Promise<void> {
    const { attempt } = this;
    const outcome = await this.#call(records, attempt);
    if (outcome.kind === 'done') {
      await this.#keep(Number(records.at(-1)?.offset) + 1);
      return;
    }
    const why = outcome.kind === 'threw' ? 'handler-threw' : 'retry-later';
    this.#report({ code: why, attempt, ...(outcome.kind === 'threw' && { cause: outcome.cause }) });
    await rest(this.#pace.again(outcome.kind, records.length), this.#stopping.signal);
  }

  async #call(records: readonly IncomingRecord[], attempt: number) {
    this.#busySince = performance.now();
    try {
      const { signal } = this.#stopping;
      return { kind: await this.#ports.options.onBatch({ ...this.#place, records, attempt, signal }) } as const;
    } catch (cause) {
      return { kind: 'threw', cause } as const;
    } finally {
      this.#busySince = undefined;
    }
  }

  /** Goes on trying while the lease may still be ours: the work is done, and doing it again helps nobody. */
  async #keep(cursor: number): Promise<void> {
    while (!this.#isLost) {
      try {
        if (!(await this.#ports.store.keepPlace(this.lease, cursor))) this.lose();
        this.#cursor = cursor;
        this.#pace.done();
        return;
      } catch (cause) {
        this.#report({ code: 'place-not-kept', cause });
        await rest(storeRetryMs);
      }
    }
  }

  get #place(): TopicPartition {
    return { topic: this.lease.topic, partition: this.lease.partition };
  }

  async #tell(listener: ConsumerOptions['onAssigned']): Promise<boolean> {
    try {
      await listener?.(this.#place);
      return true;
    } catch (cause) {
      this.#report({ code: 'handler-threw', cause });
      return false;
    }
  }

  #report(trouble: Trouble): void {
    this.#ports.options.onTrouble?.({ ...this.#place, ...trouble });
  }
}
