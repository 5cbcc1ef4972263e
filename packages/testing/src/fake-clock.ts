/** Fits service-runtime's Clock; stands still until the test moves it. */
export interface FakeClock {
  now(): Date;
  /** Called after set and advance. Returns what takes the listener away. */
  onJump(listener: () => void): () => void;
  /** Sets the time; backwards too. */
  set(instant: Date | string): void;
  /** Moves the time on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock at `start` (default a Monday morning in Oslo). */
export const fakeClock = (start: Date | string = '2026-11-23T08:00:00+01:00'): FakeClock => {
  const listeners = new Set<() => void>();
  let at = new Date(start).getTime();
  const moveTo = (time: number): void => {
    at = time;
    for (const listener of listeners) listener();
  };
  return {
    now: () => new Date(at),
    onJump: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (instant) => moveTo(new Date(instant).getTime()),
    advance: (milliseconds) => moveTo(at + milliseconds),
  };
};
