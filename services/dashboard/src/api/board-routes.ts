import { transitionTrackerRoutes } from '@overgang/contracts/board';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forwardRead } from './forward-read.ts';
import { forwardStream } from './forward-stream.ts';
import { refused } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { Tracker } from './tracker.ts';

/** Every read of the tracker's contract under /api, and nothing besides: what is not in the contract does not exist here. */
export const addBoardRoutes = (server: FastifyInstance, sessions: Sessions, tracker: Tracker): void => {
  const closing = new AbortController();
  server.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  for (const route of transitionTrackerRoutes) {
    const forward = 'stream' in route ? forwardStream(tracker, closing.signal) : forwardRead(tracker);
    server.get(`/api${route.path}`, async (request: FastifyRequest, reply: FastifyReply) => {
      const viewer = sessions.viewerOf(request);
      if (viewer === undefined) throw refused('ikke-innlogget');
      return forward(viewer, request, reply);
    });
  }
};
