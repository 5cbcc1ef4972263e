import type { Database } from '@overgang/database';
import type { Batch, EventBus, Health, IncomingRecord, Lag, RunningConsumer, Trouble } from '@overgang/event-bus';
import { NeedsNewProcess } from '@overgang/service-runtime';
import { shareTurns } from './share-turns.ts';
import type { SortedRecords } from './sort-records.ts';
import { type Take, takeIn } from './take-in.ts';
import { takeInParked } from './take-in-parked.ts';

/** Hears how a consumer fares: for metrics. Called on the hot path, once a transaction or rarer. */
export interface ConsumerObserver {
  /** A transaction has committed with so many records, sorted as they were; what could not be stored is not among them. */
  readonly taken: (turn: {
    readonly records: number;
    readonly milliseconds: number;
    readonly sorted: readonly SortedRecords[];
  }) => void;
  readonly assigned: () => void;
  /** Given up or lost. */
  readonly revoked: () => void;
  readonly troubled: (code: Trouble['code']) => void;
}

/** What a consumer of contract events is made of. */
export interface ConsumerLoopSettings {
  readonly name: string;
  readonly db: Database;
  readonly bus: EventBus;
  readonly group: string;
  readonly topics: readonly string[];
  readonly maxBatch?: number;
  /** Does the work inside one transaction, in which also the unreadable records are kept. */
  readonly take: Take;
  /** After each commit of a batch from the bus. */
  readonly onCommitted?: (sorted: SortedRecords) => void;
  readonly onTrouble?: (code: string, cause?: unknown) => void;
  readonly observer?: ConsumerObserver;
}

/** A consumer as a loop of a service. */
export interface ConsumerLoop {
  readonly name: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly health: () => Health;
  /** Records published and not yet done, by partition; empty while it is not running. */
  readonly lag: () => Promise<readonly Lag[]>;
}

/** Takes in what one turn brings, and tells who listens. */
const turnOf =
  ({ db, take, onCommitted, observer }: ConsumerLoopSettings) =>
  async (records: readonly IncomingRecord[]): Promise<void> => {
    const began = performance.now();
    const sorted = await takeIn(db, records, take);
    observer?.taken({ records: records.length, milliseconds: performance.now() - began, sorted });
    for (const each of sorted) onCommitted?.(each);
  };

/**
 * Consumes contract events, one transaction for what has come meanwhile: what can be read goes to `take`, what cannot is kept
 * with its reason in the same transaction, so that the partition never blocks and nothing is lost. What an older build
 * parked is taken in first. Throws NeedsNewProcess when the bus has given up.
 */
export const openConsumerLoop = (settings: ConsumerLoopSettings): ConsumerLoop => {
  const { name, db, bus, group, topics, maxBatch, take, onTrouble, observer } = settings;
  let running: RunningConsumer | undefined;

  const takeShared = shareTurns(turnOf(settings));
  const onBatch = async ({ records }: Batch) => {
    await takeShared(records);
    return 'done' as const;
  };

  return {
    name,
    run: async (signal) => {
      await takeInParked(db, take);
      const hopeless = Promise.withResolvers<never>();
      hopeless.promise.catch(() => undefined); // heard below, or nobody waits any more
      running = await bus.run({
        group,
        topics,
        onBatch,
        onAssigned: () => observer?.assigned(),
        onRevoked: () => observer?.revoked(),
        onTrouble: ({ code, cause }) => {
          observer?.troubled(code);
          onTrouble?.(code, cause);
        },
        onHopeless: (cause) => hopeless.reject(new NeedsNewProcess('Records wait and none is taken in.', { cause })),
        ...(maxBatch === undefined ? {} : { maxBatch }),
      });
      try {
        await Promise.race([aborted(signal), hopeless.promise]);
      } finally {
        await running.close();
        running = undefined;
      }
    },
    health: () => running?.health() ?? { ok: false, detail: 'not a member of its group yet' },
    lag: async () => (await running?.lag()) ?? [],
  };
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
