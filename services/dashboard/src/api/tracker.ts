import type { Viewer } from './sign-in.ts';

/** The tracker's API, asked on behalf of a viewer. */
export interface Tracker {
  /** Asks `GET <path>`; `path` starts with '/v1/' and has its query. Rejects when the tracker is away or too slow. */
  readonly read: (viewer: Viewer, path: string, options?: TrackerRead) => Promise<Response>;
  /** Sends an order with this JSON. Rejects when the tracker is away or too slow; it may have been done all the same. */
  readonly order: (viewer: Viewer, order: TrackerOrder) => Promise<Response>;
  /** Whether the tracker answers at all. */
  readonly isThere: () => Promise<boolean>;
}

/** How to ask. */
export interface TrackerRead {
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the reading; without it an answer must come whole within 10 s. */
  readonly signal?: AbortSignal;
}

/** What to send, and where. */
export interface TrackerOrder {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: unknown;
  /** Ends the waiting, and the reading of a stream; without it an answer must come within 10 s. */
  readonly signal?: AbortSignal;
}

const answerWithin = 10_000;

/** Opens the tracker at a base address over HTTP. */
export const openTracker = (options: {
  readonly baseUrl: string;
  readonly tokenFor: (viewer: Viewer) => Promise<string>;
}): Tracker => ({
  read: async (viewer, path, { headers = {}, signal = AbortSignal.timeout(answerWithin) } = {}) =>
    fetch(new URL(path, options.baseUrl), {
      headers: { ...headers, authorization: `Bearer ${await options.tokenFor(viewer)}` },
      redirect: 'error',
      signal,
    }),
  order: async (viewer, { method, path, body, signal = AbortSignal.timeout(answerWithin) }) =>
    fetch(new URL(path, options.baseUrl), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await options.tokenFor(viewer)}` },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    }),
  isThere: () =>
    fetch(new URL('/health/live', options.baseUrl), { signal: AbortSignal.timeout(900) }).then(
      (response) => response.ok,
      () => false,
    ),
});
