import type { TopicPartition } from '../port.ts';
import type { Head } from './bus-store.ts';

/** Where every partition ends, as far as this process has heard. One for all consumers of a bus. */
export interface Tide {
  /** Takes in what was heard; heads never sink. Wakes whoever waits for them. */
  rise(heads: readonly Head[]): void;
  /** 0 for a partition nobody has told of. */
  headOf(place: TopicPartition): number;
  /** How many partitions the topic has, or undefined when nobody has told of it. */
  partitionsOf(topic: string): number | undefined;
  /** Resolves when the partition has a record at `offset` or later, or when the signal aborts. */
  reaches(place: TopicPartition, offset: number, signal: AbortSignal): Promise<void>;
}

interface Level {
  head: number;
  readonly waiting: Set<() => void>;
}

export const createTide = (): Tide => {
  const levels = new Map<string, Level>();
  const partitions = new Map<string, number>();

  const levelOf = ({ topic, partition }: TopicPartition): Level => {
    const key = `${partition}/${topic}`;
    const level = levels.get(key) ?? { head: 0, waiting: new Set() };
    levels.set(key, level);
    return level;
  };
  const rise = (heads: readonly Head[]): void => {
    for (const heard of heads) {
      partitions.set(heard.topic, Math.max(partitions.get(heard.topic) ?? 0, heard.partition + 1));
      const level = levelOf(heard);
      if (heard.head <= level.head) continue;
      level.head = heard.head;
      for (const wake of [...level.waiting]) wake();
    }
  };
  const reaches = (place: TopicPartition, offset: number, signal: AbortSignal): Promise<void> => {
    const level = levelOf(place);
    if (level.head > offset || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        if (level.head <= offset && !signal.aborted) return;
        level.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      level.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  };

  return {
    rise,
    headOf: (place) => levelOf(place).head,
    partitionsOf: (topic) => partitions.get(topic),
    reaches,
  };
};
