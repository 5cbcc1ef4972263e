/** Where code learns what time it is. Domain code never has one: it is handed the instant as data. */
export interface Clock {
  /** The present instant. A fresh `Date` each time; the caller may keep or change it. */
  readonly now: () => Date;
  /**
   * Calls `listener` after the clock has been moved by hand, so that sleepers look again at once. The system clock
   * never calls. Returns a function that takes the listener away.
   */
  readonly onJump: (listener: () => void) => () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date(), onJump: () => () => {} };

/** A clock that stands still until it is moved: for tests and for rehearsals. */
export interface ManualClock extends Clock {
  /** Sets the clock, backwards too, and tells the listeners. */
  readonly moveTo: (instant: Date | string) => void;
  /** Moves the clock on by so many milliseconds and tells the listeners. */
  readonly advance: (milliseconds: number) => void;
}

/** Opens a clock that stands at `start` (an instant, with its offset when it is text). */
export const openManualClock = (start: Date | string): ManualClock => {
  const listeners = new Set<() => void>();
  let at = new Date(start).getTime();
  const moveTo = (instant: Date | string): void => {
    at = new Date(instant).getTime();
    for (const listener of listeners) listener();
  };
  return {
    now: () => new Date(at),
    onJump: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moveTo,
    advance: (milliseconds) => moveTo(new Date(at + milliseconds)),
  };
};
