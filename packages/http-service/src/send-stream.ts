import type { ServerResponse } from 'node:http';
import type { SseMessage } from './bound-route.ts';

/** How a live stream is kept alive and within bounds, in milliseconds. */
export interface StreamPace {
  /** A comment is sent so often when there is nothing to say, so that nobody on the way closes the line. Default 15 000. */
  readonly heartbeatMs: number;
  /** A client that does not take what is sent for so long is let go. Default 30 000. */
  readonly patienceMs: number;
  /** A stream ends after so long; the client comes back, with a token that is still good. Default one hour. */
  readonly mostMs: number;
}

/** The pace when nothing else is said. */
export const defaultStreamPace: StreamPace = { heartbeatMs: 15_000, patienceMs: 30_000, mostMs: 3_600_000 };

const oneLine = (text: string): string => text.replace(/[\r\n\0]/g, '');

/** A message in the text/event-stream format. JSON has no line breaks of its own, so one data line does. */
export const toEventStream = ({ id, event, data }: SseMessage): string =>
  `${id === undefined ? '' : `id: ${oneLine(String(id))}\n`}${event === undefined ? '' : `event: ${oneLine(event)}\n`}data: ${JSON.stringify(data)}\n\n`;

/** Resolves when the client has taken what was sent; lets it go when that takes too long. */
const drained = (response: ServerResponse, patienceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), patienceMs);
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });

/**
 * Reads ahead by one and can be told to stop while it waits. (Racing each `next()` against one promise that lives as long
 * as the stream would keep a reaction for every message ever sent.)
 */
const stoppable = <T>(iterator: AsyncIterator<T>, signal: AbortSignal) => {
  let stop: (() => void) | undefined;
  signal.addEventListener('abort', () => stop?.(), { once: true });
  return (): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return resolve(undefined);
      stop = () => resolve(undefined);
      iterator.next().then(({ done, value }) => resolve(done === true ? undefined : value), reject);
    });
};

/**
 * Sends messages as they come until they end, the signal aborts or the time is out. Waits for a slow client instead of
 * heaping up; rejects when the source throws, after the line is closed.
 */
export const sendStream = async (
  response: ServerResponse,
  messages: AsyncIterable<SseMessage>,
  { signal, pace }: { readonly signal: AbortSignal; readonly pace: StreamPace },
): Promise<void> => {
  const iterator = messages[Symbol.asyncIterator]();
  const ends = AbortSignal.any([signal, AbortSignal.timeout(pace.mostMs)]);
  const next = stoppable(iterator, ends);
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n');
  }, pace.heartbeatMs);
  try {
    response.write('retry: 2000\n\n');
    for (let message = await next(); message !== undefined; message = await next()) {
      if (!response.write(toEventStream(message))) await drained(response, pace.patienceMs);
    }
  } finally {
    clearInterval(heartbeat);
    // Not awaited: a generator that is still waiting would answer only when its wait is over.
    iterator.return?.()?.catch(() => {});
    response.end();
  }
};
