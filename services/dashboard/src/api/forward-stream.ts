import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';
import type { Viewer } from './sign-in.ts';
import type { Tracker } from './tracker.ts';

const headersOf = (request: FastifyRequest): Record<string, string> => {
  const lastEventId = request.headers['last-event-id'];
  return { accept: 'text/event-stream', ...(typeof lastEventId === 'string' ? { 'last-event-id': lastEventId } : {}) };
};

/** The stream as it comes, with the time after which the browser is to try again set first. Ends when either side goes. */
async function* withRetry(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  yield 'retry: 2000\n\n';
  try {
    yield* body;
  } catch {
    // The tracker went away, or the browser did: either way this stream is over, and the browser comes again if it lives.
  }
}

/** Passes the live stream on, message by message, until the browser leaves. */
export const forwardStream =
  (tracker: Tracker) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const left = new AbortController();
    reply.raw.on('close', () => left.abort());
    const response = await tracker
      .read(viewer, request.url.slice('/api'.length), { headers: headersOf(request), signal: left.signal })
      .catch(() => undefined);
    if (response === undefined) return refuse(reply, 'sporing-borte');
    if (!response.ok || response.body === null) {
      const type = response.headers.get('content-type') ?? 'application/json';
      return reply
        .code(response.status)
        .type(type)
        .send(await response.text());
    }
    return reply
      .code(200)
      .headers({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      .send(Readable.from(withRetry(response.body)));
  };
