import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { orderOf } from './forward-order.ts';
import { trackerPathOf } from './forward-read.ts';
import { isFromThisPage } from './is-from-this-page.ts';
import { refused } from './refusal.ts';
import type { Viewer } from './sign-in.ts';
import type { Tracker } from './tracker.ts';

const headersOf = (request: FastifyRequest): Record<string, string> => {
  const lastEventId = request.headers['last-event-id'];
  return { accept: 'text/event-stream', ...(typeof lastEventId === 'string' ? { 'last-event-id': lastEventId } : {}) };
};

const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close', // else the line outlives its stream, and closing waits for it
} as const;

/** The stream as it comes, with the time after which the browser is to try again set first. Ends when either side goes. */
async function* withRetry(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  yield 'retry: 2000\n\n';
  try {
    yield* body;
  } catch {
    // The tracker went away, or the browser did: either way this stream is over, and the browser comes again if it lives.
  }
}

/** Ends when the browser leaves, or `closing` says that we do. */
const untilOver = (reply: FastifyReply, closing: AbortSignal): AbortSignal => {
  const left = new AbortController();
  reply.raw.on('close', () => left.abort());
  return AbortSignal.any([left.signal, closing]);
};

/** The stream that the tracker answered with, or its refusal; undefined where there is no answer. */
const passStreamOn = async (response: Response | undefined, reply: FastifyReply): Promise<FastifyReply> => {
  if (response === undefined) throw refused('sporing-borte');
  const type = response.headers.get('content-type') ?? 'application/json';
  if (!response.ok || response.body === null)
    return reply
      .code(response.status)
      .type(type)
      .send(await response.text());
  return reply.headers(streamHeaders).send(Readable.from(withRetry(response.body)));
};

/** Passes long work on as it comes, refusals included. Once the browser leaves, the tracker is left too. */
export const forwardLongOrder =
  (tracker: Tracker, closing: AbortSignal) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isFromThisPage(request.headers)) throw refused('fremmed-avsender');
    const order = { ...orderOf(request), signal: untilOver(reply, closing) };
    return passStreamOn(await tracker.order(viewer, order).catch(() => undefined), reply);
  };

/** Passes the live stream on, message by message, until the browser leaves or `closing` says that we do. */
export const forwardStream =
  (tracker: Tracker, closing: AbortSignal) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = { headers: headersOf(request), signal: untilOver(reply, closing) };
    return passStreamOn(await tracker.read(viewer, trackerPathOf(request), asked).catch(() => undefined), reply);
  };
