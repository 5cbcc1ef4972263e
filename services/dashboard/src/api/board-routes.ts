import { transitionTrackerRoutes } from '@overgang/contracts/board';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forwardOrder } from './forward-order.ts';
import { forwardRead } from './forward-read.ts';
import { forwardLongOrder, forwardStream } from './forward-stream.ts';
import { refused } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { Tracker } from './tracker.ts';

const bodyLimit = 65_536; // an agreement with a hundred lead times is some ten thousand bytes

/** The tracker's contract under /api, and nothing besides: what is not in the contract does not exist here. */
export const addBoardRoutes = (server: FastifyInstance, sessions: Sessions, tracker: Tracker): void => {
  const closing = new AbortController();
  server.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  const forwardOf = (route: (typeof transitionTrackerRoutes)[number]) => {
    const isStream = 'stream' in route;
    if (route.method === 'GET') return isStream ? forwardStream(tracker, closing.signal) : forwardRead(tracker);
    return isStream ? forwardLongOrder(tracker, closing.signal) : forwardOrder(tracker);
  };
  for (const route of transitionTrackerRoutes) {
    const forward = forwardOf(route);
    server.route({
      method: route.method,
      url: `/api${route.path}`,
      bodyLimit,
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const viewer = sessions.viewerOf(request);
        if (viewer === undefined) throw refused('ikke-innlogget');
        return forward(viewer, request, reply);
      },
    });
  }
};
