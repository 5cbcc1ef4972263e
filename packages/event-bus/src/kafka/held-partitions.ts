import type { Lease } from '../consume/bus-store.ts';
import type { Gate } from '../consume/gate.ts';
import { PartitionWorker } from '../consume/partition-worker.ts';
import { rest } from '../consume/rest.ts';
import type { ConsumerOptions, TopicPartition } from '../port.ts';
import { createFeed, type Feed } from './feed.ts';
import type { Standing } from './stall-watch.ts';

/** One partition that this member has, with what was fetched of it and who works on it. */
export interface Held {
  readonly place: TopicPartition;
  readonly feed: Feed;
  readonly worker: PartitionWorker;
  /** The offset that the next fetched record should have. */
  next: number;
  /** Fetching waits until the worker has caught up. */
  isPaused: boolean;
}

/** What the partitions of a member need from it. */
export interface HeldPorts {
  readonly options: ConsumerOptions;
  readonly gate: Gate;
  /** Keeps the place with Kafka; false when it is no longer ours to keep. */
  readonly keepPlace: (lease: Lease, cursor: number) => Promise<boolean>;
  /** The worker has caught up: fetch on. */
  readonly resume: (place: TopicPartition) => void;
}

/** The partitions that a member has in one generation of its group. */
export interface HeldPartitions {
  find(place: TopicPartition): Held | undefined;
  all(): readonly Held[];
  /** Begins to work on a partition from `cursor` on. */
  start(lease: Lease): void;
  /** Lets every batch under way end and keep its place, but waits no longer than this; then takes the work away. */
  end(patienceMs: number): Promise<void>;
  /** Somebody else may have them now: nothing more is kept. */
  lose(): void;
}

export const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;

const longMs = 60_000;

/** What an operator would want to know, in words. */
export const worriesOf = (held: readonly Held[]): readonly string[] =>
  held.flatMap(({ place, worker: { attempt, busyMs } }) => {
    if (busyMs > longMs) return [`${nameOf(place)}: busy for ${Math.round(busyMs / 1000)} s`];
    return attempt > 1 ? [`${nameOf(place)}: attempt ${attempt}`] : [];
  });

/** How one stands, for whoever watches that it moves. */
export const standingOf = ({ place, next, worker, isPaused }: Held): Standing => ({
  name: nameOf(place),
  reached: next,
  isFree: worker.busyMs === 0 && worker.attempt === 1 && !isPaused,
  busyMs: worker.busyMs,
});

const prefetched = 2; // so many batches wait while one is worked on

/** What a worker takes for its storage: the feed to read from, and Kafka to keep the place. */
const storeOf = (feed: Feed, keepPlace: HeldPorts['keepPlace'], onDone: () => void) => ({
  read: async (_place: TopicPartition, from: number, limit: number) => feed.read(from, limit),
  keepPlace: async (lease: Lease, cursor: number) => {
    const isOurs = await keepPlace(lease, cursor);
    feed.done(cursor);
    onDone();
    return isOurs;
  },
  release: async () => undefined, // the group hands it on when we join again or leave
});

/** The partitions of one member. */
export const createHeldPartitions = ({ options, gate, keepPlace, resume }: HeldPorts): HeldPartitions => {
  const held = new Map<string, Held>();
  const start = (lease: Lease): void => {
    const place = { topic: lease.topic, partition: lease.partition };
    const feed = createFeed((options.maxBatch ?? 500) * prefetched);
    const store = storeOf(feed, keepPlace, () => {
      const own = held.get(nameOf(place));
      if (!own?.isPaused || !feed.isLow()) return;
      own.isPaused = false;
      resume(place);
    });
    const tide = {
      headOf: () => 0,
      reaches: (_place: TopicPartition, offset: number, signal: AbortSignal) => feed.reaches(offset, signal),
    };
    const worker = new PartitionWorker(lease, { store, tide, gate, options });
    held.set(nameOf(place), { place, feed, worker, next: lease.cursor, isPaused: false });
  };
  return {
    find: (place) => held.get(nameOf(place)),
    all: () => [...held.values()],
    start,
    end: async (patienceMs) => {
      const workers = [...held.values()].map(({ worker }) => worker);
      for (const worker of workers) worker.giveUp();
      const patience = new AbortController();
      await Promise.race([Promise.all(workers.map(({ ended }) => ended)), rest(patienceMs, patience.signal)]);
      const isAllEnded = !patience.signal.aborted && (await areEnded(workers));
      patience.abort();
      if (!isAllEnded) for (const worker of workers) worker.lose();
      held.clear();
    },
    lose: () => {
      for (const { worker } of held.values()) worker.lose();
      held.clear();
    },
  };
};

/** Whether all have ended by now. */
const areEnded = (workers: readonly PartitionWorker[]): Promise<boolean> =>
  Promise.race([
    Promise.all(workers.map(({ ended }) => ended)).then(() => true),
    new Promise<boolean>((resolve) => setImmediate(() => resolve(false))),
  ]);
