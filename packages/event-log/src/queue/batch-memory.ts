import type { Loaded, Received } from './load-batch.ts';

/** One event of a stream, as deciding sees it. */
interface Known<E> {
  readonly position: number;
  readonly event: E;
}

/** What the batch knows: the log as loaded, and what earlier commands of the batch have added. */
export interface BatchMemory<S, E> {
  received(name: string): Received | undefined;
  remember(name: string, post: Received): void;
  /** The fold of these streams' events in the order of the log. */
  stateOf(streams: readonly string[]): S;
  versionOf(stream: string): number;
  readonly head: number;
  append(stream: string, events: readonly E[]): void;
}

interface Fold<S, E> {
  readonly initialState: S;
  evolve(state: S, event: E): S;
}

/** `fromLog` reads a stored event, upcasts included. */
export const openBatchMemory = <S, E>(
  loaded: Loaded,
  fold: Fold<S, E>,
  fromLog: (stored: unknown) => E,
): BatchMemory<S, E> => {
  const received = new Map(loaded.received);
  const versions = new Map<string, number>();
  const stored = new Map<string, Known<unknown>[]>();
  const known = new Map<string, Known<E>[]>();
  const states = new Map<string, S>();
  let head = loaded.end.head;
  for (const row of loaded.history) {
    versions.set(row.stream, row.version);
    listIn(stored, row.stream).push(row);
  }
  const eventsOf = (stream: string): Known<E>[] => {
    const before = known.get(stream);
    if (before) return before;
    const events = (stored.get(stream) ?? []).map(({ position, event }) => ({ position, event: fromLog(event) }));
    known.set(stream, events);
    return events;
  };
  const foldAll = (events: readonly Known<E>[]): S =>
    events.reduce((state, { event }) => fold.evolve(state, event), fold.initialState);
  const stateOfOne = (stream: string): S => {
    const before = states.get(stream);
    const state = before ?? foldAll(eventsOf(stream));
    states.set(stream, state);
    return state;
  };

  return {
    received: (name) => received.get(name),
    remember: (name, post) => void received.set(name, post),
    stateOf: (streams) => {
      const [only, ...more] = new Set(streams);
      if (only !== undefined && more.length === 0) return stateOfOne(only);
      return foldAll([...new Set(streams)].flatMap(eventsOf).sort((a, b) => a.position - b.position));
    },
    versionOf: (stream) => versions.get(stream) ?? 0,
    get head() {
      return head;
    },
    append: (stream, events) => {
      const state = events.reduce((before, event) => fold.evolve(before, event), stateOfOne(stream));
      const list = eventsOf(stream);
      for (const event of events) list.push({ position: ++head, event });
      versions.set(stream, (versions.get(stream) ?? 0) + events.length);
      states.set(stream, state);
    },
  };
};

const listIn = <T>(lists: Map<string, T[]>, name: string): T[] => {
  const before = lists.get(name);
  if (before) return before;
  const list: T[] = [];
  lists.set(name, list);
  return list;
};
