import { setTimeout as sleep } from 'node:timers/promises';

/** How often the live streams of one process may ask the database. */
export interface StreamPace {
  /** One more stream, from now until it leaves. */
  join(): StreamTurn;
}

export interface StreamTurn {
  /** Resolves when this stream may ask again, or when the signal aborts. */
  rest(signal: AbortSignal): Promise<void>;
  leave(): void;
}

export interface PaceLimits {
  /** What all streams together ask in a second, about, while none of them rests for longer than `mostMs`. */
  readonly perSecond: number;
  readonly mostMs: number;
}

/** Alone, a stream is told within a moment; many share what the database is asked, and each still hears within a second. */
export const openStreamPace = ({ perSecond, mostMs }: PaceLimits = { perSecond: 40, mostMs: 1_000 }): StreamPace => {
  let open = 0;
  return {
    join: () => {
      open += 1;
      let left = false;
      return {
        rest: (signal) =>
          sleep(Math.min(mostMs, (open * 1_000) / perSecond), undefined, { signal }).catch(() => undefined),
        leave: () => {
          if (!left) open -= 1;
          left = true;
        },
      };
    },
  };
};
