import { expect, onTestFinished, vi } from 'vitest';
import type {
  Batch,
  ConsumerOptions,
  EventBus,
  IncomingRecord,
  OutgoingRecord,
  RunningConsumer,
  TopicPartition,
  Trouble,
} from '../../src/index.ts';
import type { BusLab, CabledBus } from './bus-lab.ts';

/** A bus that the test's end closes. */
export const connected = async (lab: BusLab): Promise<EventBus> => {
  const bus = await lab.connect();
  onTestFinished(() => bus.close());
  return bus;
};

/** A bus on a cable that the test's end plugs in and closes. */
export const cabled = async (lab: BusLab): Promise<CabledBus> => {
  const cable = await lab.connectByCable();
  onTestFinished(async () => {
    cable.plug();
    await cable.bus.close();
  });
  return cable;
};

export const aGroup = (): string => `group-${crypto.randomUUID()}`;

export const text = ({ value }: Pick<IncomingRecord, 'value'>): string => new TextDecoder().decode(value);

export const aRecord = (topic: string, about: Partial<OutgoingRecord> & { readonly text?: string }): OutgoingRecord => {
  const { text: words = 'something happened', ...rest } = about;
  return { topic, key: 'a-key', value: new TextEncoder().encode(words), headers: {}, ...rest };
};

/** Records 'key:0', 'key:1', … of one key. */
export const aSeries = (topic: string, key: string, { from = 0, to }: { from?: number; to: number }) =>
  Array.from({ length: to - from }, (_, at) => aRecord(topic, { key, text: `${key}:${from + at}` }));

/** A consumer that remembers what it saw. */
export interface Watched {
  readonly running: RunningConsumer;
  /** Every record that reached the handler, in the order in which it did, repetitions too. */
  readonly seen: IncomingRecord[];
  readonly batches: Batch[];
  readonly troubles: Trouble[];
  /** The partitions it has now, as 'topic/partition'. */
  readonly holds: Set<string>;
  readonly revoked: TopicPartition[];
}

/** Joins a group and watches. The handler answers 'done' unless another is given. */
export const watch = async (
  bus: EventBus,
  options: Pick<ConsumerOptions, 'group' | 'topics' | 'maxBatch'>,
  handle: ConsumerOptions['onBatch'] = async () => 'done',
): Promise<Watched> => {
  const memory = { seen: [], batches: [], troubles: [], holds: new Set<string>(), revoked: [] } as Omit<
    Watched,
    'running'
  >;
  const running = await bus.run({
    retryWait: { firstMs: 20, mostMs: 100 },
    ...options,
    onBatch: async (batch) => {
      memory.batches.push(batch);
      memory.seen.push(...batch.records);
      return handle(batch);
    },
    onAssigned: (place) => void memory.holds.add(nameOf(place)),
    onRevoked: (place) => {
      memory.holds.delete(nameOf(place));
      memory.revoked.push(place);
    },
    onTrouble: (trouble) => void memory.troubles.push(trouble),
  });
  return { running, ...memory };
};

export const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;

/** Waits until the assertions in `check` hold; brokers take their time with new members. */
export const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 10 });

/** Long enough for something that should not happen to happen. */
export const aWhile = (milliseconds = 300): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Each text once, in the order of its first arrival. */
export const firstArrivals = (records: readonly IncomingRecord[]): readonly string[] => [...new Set(records.map(text))];

/** Every key's series arrived whole and, repetitions aside, in order. */
export const expectSeries = (records: readonly IncomingRecord[], keys: readonly string[], to: number): void => {
  const texts = firstArrivals(records);
  for (const key of keys)
    expect(texts.filter((words) => words.startsWith(`${key}:`))).toEqual(
      Array.from({ length: to }, (_, at) => `${key}:${at}`),
    );
};

/** A door that stays shut until it is opened, for handlers that must wait. */
export const createDoor = (): { open: () => void; opened: Promise<void> } => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, opened: promise };
};
