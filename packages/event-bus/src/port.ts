import type { BusError } from './bus-error.ts';

/** One record to be published. */
export interface OutgoingRecord {
  readonly topic: string;
  /** Records of one key keep their order. Any text without NUL characters; never data about a person. */
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** For records that must reach one certain partition; otherwise the key decides, as Kafka's clients do. */
  readonly partition?: number;
}

/** One record as a consumer gets it: the bytes that were published, and where they stand. */
export interface IncomingRecord {
  readonly topic: string;
  readonly partition: number;
  /** Place within the partition: a whole number as text, from '0', growing with each record, gaps allowed. */
  readonly offset: string;
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** When the bus took it in, by the bus's clock. */
  readonly publishedAt: Date;
}

/** One partition of one topic. */
export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** Consecutive records of one partition. */
export interface Batch extends TopicPartition {
  /** At least one. */
  readonly records: readonly IncomingRecord[];
  /**
   * 1 the first time, then one more for each time in a row that a batch starting with this record was not done.
   * Forgotten when the partition moves to another consumer.
   */
  readonly attempt: number;
  /**
   * Aborts when the partition is being taken away or the consumer is closing: finish soon, or give up and answer
   * 'retry-later'. What is not done comes again, here or at another consumer.
   */
  readonly signal: AbortSignal;
}

/** 'done': the handler's work is durable and the place is kept. 'retry-later': the same records come again. */
export type BatchOutcome = 'done' | 'retry-later';

/** What a consumer hears about when something went wrong and the bus goes on by itself. Meant for its log. */
export interface Trouble {
  /**
   * handler-threw, retry-later: the batch comes again after a wait. place-not-kept: the batch was done, but its place
   * could not be kept and it may come again. partition-lost: another consumer took over, because this one was silent
   * for too long. bus-unreachable: reading or keeping the lease failed; it is tried again. records-lost: the bus has
   * deleted records that the group had not read yet; the partition stands still until somebody has seen to it.
   * restarted: the consumer had stopped without a word, and has joined its group anew.
   */
  readonly code:
    | 'handler-threw'
    | 'retry-later'
    | 'place-not-kept'
    | 'partition-lost'
    | 'bus-unreachable'
    | 'records-lost'
    | 'restarted';
  readonly topic?: string;
  readonly partition?: number;
  readonly attempt?: number;
  readonly cause?: unknown;
}

/** One member of a group of consumers. */
export interface ConsumerOptions {
  /** Members of one group share the partitions; a new group starts at the earliest record that is kept. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Most records in one batch; default 500. A batch also ends at about 8 MB. */
  readonly maxBatch?: number;
  /**
   * Does the work. Never called for a partition while an earlier call for it is under way; several partitions run side
   * by side. A throw counts as 'retry-later', and the next batch is half as long, so that the records before the one
   * that fails get through. The wait grows from `firstMs` to `mostMs`.
   */
  readonly onBatch: (batch: Batch) => Promise<BatchOutcome>;
  /** Awaited before the first batch of a partition. */
  readonly onAssigned?: (partition: TopicPartition) => void | Promise<void>;
  /** Called once for each onAssigned, after the last batch has ended. */
  readonly onRevoked?: (partition: TopicPartition) => void | Promise<void>;
  readonly onTrouble?: (trouble: Trouble) => void;
  /**
   * Called once, when records wait, none is taken in, and the bus cannot help itself any more: joining the group anew has
   * not helped three times, or a handler has not come back for ten minutes. Only a new process can.
   */
  readonly onHopeless?: (error: BusError) => void;
  /** Waits before a batch comes again; default 100 and 30 000 ms. */
  readonly retryWait?: { readonly firstMs: number; readonly mostMs: number };
}

/** How far a group is behind in one partition: records published and not yet done. */
export interface Lag extends TopicPartition {
  readonly behind: number;
}

/** For probes: `detail` says codes and names of topics, never contents. */
export interface Health {
  readonly ok: boolean;
  readonly detail?: string;
}

export interface RunningConsumer {
  /** Of the whole group, for every partition of this consumer's topics. @throws BusError */
  lag(): Promise<readonly Lag[]>;
  /** Starts no new batch, keeps the partitions. What is under way ends as usual. */
  pause(): void;
  resume(): void;
  /**
   * Leaves in good order: no new batch, the handlers under way are waited for (at most ten seconds) and their places
   * kept, then the partitions go to the other members at once. Asking twice is harmless.
   */
  close(): Promise<void>;
  health(): Health;
}

/**
 * Publish and subscribe raw bytes: durable, in order for each key, at least once. The same promise whether memory,
 * PostgreSQL or Kafka stands behind it; the suite in `@overgang/event-bus/suite` says it as tests.
 */
export interface EventBus {
  /**
   * Resolves when all records are durable, in the given order within each partition. When it throws, some of them may
   * have been published all the same: publish them all again. @throws BusError
   */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  /** How many partitions a topic has. It may grow, never shrink. @throws BusError unknown-topic, unavailable, closed */
  partitionsOf(topic: string): Promise<number>;
  /** Joins the group and resolves when it is a member; partitions come later. @throws BusError */
  run(consumer: ConsumerOptions): Promise<RunningConsumer>;
  health(): Health;
  /** Closes every consumer, then lets go of what the bus opened. Asking twice is harmless. */
  close(): Promise<void>;
}
