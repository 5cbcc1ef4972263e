import type { BusStore, Head, News } from '../consume/bus-store.ts';
import type { IncomingRecord, TopicPartition } from '../port.ts';
import { createMemoryGroups } from './memory-groups.ts';

export interface MemorySettings {
  readonly topics: readonly { readonly name: string; readonly partitions: number }[];
  readonly now: () => Date;
}

/** What several buses of one process can share, as processes share a database. */
export interface SharedMemory {
  /** A store for one bus. */
  connect(): BusStore;
  recordsOf(topic: string): readonly IncomingRecord[];
}

const mostBytes = 8_000_000;

export const createSharedMemory = ({ topics, now }: MemorySettings): SharedMemory => {
  const logs = new Map(topics.map(({ name, partitions }) => [name, Array.from({ length: partitions }, newLog)]));
  const listeners = new Map<symbol, (news: News) => void>();
  const logOf = ({ topic, partition }: TopicPartition): IncomingRecord[] => logs.get(topic)?.[partition] ?? [];
  const heads = (): Head[] =>
    [...logs].flatMap(([topic, parts]) => parts.map((log, partition) => ({ topic, partition, head: log.length })));
  const groups = createMemoryGroups(heads);

  const append: BusStore['append'] = async (records) => {
    const publishedAt = now();
    for (const record of records) {
      const log = logOf(record);
      log.push({ ...record, value: record.value.slice(), offset: `${log.length}`, publishedAt });
    }
    return records.map(({ topic, partition }) => ({ topic, partition, head: logOf({ topic, partition }).length }));
  };
  const read: BusStore['read'] = async (place, from, limit) => {
    let bytes = 0;
    const fits = ({ value }: IncomingRecord, at: number): boolean => {
      bytes += value.byteLength;
      return at === 0 || bytes <= mostBytes;
    };
    const records = logOf(place).slice(from, from + limit);
    const end = records.findIndex((record, at) => !fits(record, at));
    return end < 0 ? records : records.slice(0, end);
  };
  const connect = (): BusStore => {
    const self = Symbol('bus');
    const announce = (news: News): void => {
      for (const [listener, hear] of listeners) if (listener !== self) hear(news);
    };
    return {
      ...groups,
      heads: async () => heads(),
      append,
      read,
      announce,
      listen: (onNews) => void listeners.set(self, onNews),
      pollEveryMs: () => 1000,
      close: async () => void listeners.delete(self),
    };
  };
  return { connect, recordsOf: (topic) => (logs.get(topic) ?? []).flat() };
};

const newLog = (): IncomingRecord[] => [];
