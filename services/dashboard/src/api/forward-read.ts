import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';
import type { Viewer } from './sign-in.ts';
import type { Tracker } from './tracker.ts';

/** Passes a read on to the tracker and its answer back, refusals included. `path` is the tracker's, with its query. */
export const forwardRead =
  (tracker: Tracker) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = request.url.slice('/api'.length);
    const response = await tracker.read(viewer, path).catch((error: unknown) => {
      request.log.warn({ err: error, code: 'sporing-borte' }, 'the tracker did not answer');
      return undefined;
    });
    if (response === undefined) return refuse(reply, 'sporing-borte');
    const type = response.headers.get('content-type') ?? 'application/json';
    return reply
      .code(response.status)
      .type(type)
      .header('cache-control', 'no-store')
      .send(await response.text());
  };
