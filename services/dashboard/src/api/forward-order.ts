import type { FastifyReply, FastifyRequest } from 'fastify';
import { passOn, trackerPathOf } from './forward-read.ts';
import { isFromThisPage } from './is-from-this-page.ts';
import { refused } from './refusal.ts';
import type { Viewer } from './sign-in.ts';
import type { Tracker } from './tracker.ts';

/** Passes on what somebody decides at the page, and the tracker's answer back, refusals included. */
export const forwardOrder =
  (tracker: Tracker) =>
  async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isFromThisPage(request.headers)) throw refused('fremmed-avsender');
    const path = trackerPathOf(request);
    return passOn(await tracker.order(viewer, path, request.body ?? {}).catch(() => undefined), reply);
  };
