import { Stromhendelse } from '@overgang/contracts/board';

/** What the live stream says to whoever listens. `opened`: it (re)opened, so something may have been missed. */
export type LiveMessage = Stromhendelse | { readonly type: 'opened' } | { readonly type: 'lost' };

/** The live stream. */
export interface LiveChanges {
  /** Calls `listener` for each message until the returned function is called. */
  readonly listen: (listener: (message: LiveMessage) => void) => () => void;
  /** Begins to hear, until the returned function is called. */
  readonly start: () => () => void;
}

const silenceIsLoss = 45_000; // the tracker says something each 15 s
const tryAgainAfter = 5_000;

const parsed = (data: unknown): Stromhendelse | undefined => {
  try {
    return Stromhendelse.parse(JSON.parse(String(data)));
  } catch {
    return undefined; // a newer server's message of an unknown kind
  }
};

/** The live stream, which keeps itself open once it is started: after a loss it begins where it was. */
export const openLiveChanges = (path: string, open = (url: string) => new EventSource(url)): LiveChanges => {
  const listeners = new Set<(message: LiveMessage) => void>();
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId: number | undefined;

  const say = (message: LiveMessage): void => {
    for (const listener of listeners) listener(message);
  };
  const tryAgainIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(connect, milliseconds);
  };
  const hear = (message: Stromhendelse): void => {
    lastId = message.id;
    tryAgainIn(silenceIsLoss);
    say(message);
  };
  const connect = (): void => {
    source?.close();
    const opened = open(lastId === undefined ? path : `${path}?etter=${lastId}`);
    source = opened;
    tryAgainIn(silenceIsLoss);
    opened.onopen = () => say({ type: 'opened' });
    opened.onmessage = ({ data }) => {
      const message = parsed(data);
      if (message !== undefined) hear(message);
    };
    opened.onerror = () => {
      say({ type: 'lost' });
      if (opened.readyState === 2) tryAgainIn(tryAgainAfter); // closed for good: the browser will not try by itself
    };
  };
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      connect();
      return () => {
        clearTimeout(timer);
        source?.close();
      };
    },
  };
};
