/** One value that others can watch: what React's useSyncExternalStore asks for. */
export interface Observed<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly listen: (listener: () => void) => () => void;
}

/** Holds a value and tells its listeners whenever it becomes another. */
export const observed = <T>(first: T): Observed<T> => {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
