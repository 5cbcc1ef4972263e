import type { FastifyReply, FastifyRequest } from 'fastify';
import { passOn, trackerPathOf } from './forward-read.ts';
import { isFromThisPage } from './is-from-this-page.ts';
import { refused } from './refusal.ts';
import type { Viewer } from './sign-in.ts';
import type { Tracker, TrackerOrder } from './tracker.ts';

/** What the page asks the tracker to do. */
export const orderOf = (request: FastifyRequest): TrackerOrder => ({
  method: request.method === 'PUT' ? 'PUT' : 'POST',
  path: trackerPathOf(request),
  body: request.body ?? {},
});

/** Passes on what somebody decides at the page, and the tracker's answer back, refusals included. */
export const forwardOrder =
  (tracker: Tracker) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isFromThisPage(request.headers)) throw refused('fremmed-avsender');
    return passOn(await tracker.order(viewer, orderOf(request)).catch(() => undefined), reply);
  };
