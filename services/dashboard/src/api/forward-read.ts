import type { FastifyReply, FastifyRequest } from 'fastify';
import { refused } from './refusal.ts';
import type { Viewer } from './sign-in.ts';
import type { Tracker } from './tracker.ts';

/** The tracker's path of one of our addresses, with its query. */
export const trackerPathOf = (request: FastifyRequest): string => request.url.slice('/api'.length);

/** Passes a read on to the tracker and its answer back, refusals included. */
export const forwardRead =
  (tracker: Tracker) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const response = await tracker.read(viewer, trackerPathOf(request)).catch(() => undefined); // away or too slow
    return passOn(response, reply);
  };

/** The tracker's answer as ours; undefined where there is none. */
export const passOn = async (response: Response | undefined, reply: FastifyReply): Promise<FastifyReply> => {
  const body = await response?.text().catch(() => undefined);
  if (response === undefined || body === undefined) throw refused('sporing-borte');
  const type = response.headers.get('content-type') ?? 'application/json';
  return reply.code(response.status).type(type).header('cache-control', 'no-store').send(body);
};
