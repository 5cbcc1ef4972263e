import { type Logger, traceIdOf } from '@overgang/service-runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BoundRoute } from './bound-route.ts';
import { traceparentOf } from './correlation.ts';
import type { Desk } from './desk.ts';
import { notFoundOf } from './not-found.ts';
import { requestIdOf } from './request-id.ts';
import { sendRefusal } from './send-refusal.ts';
import { toRefusal } from './to-refusal.ts';
import './request-context.ts';

/** What joins the lines about one request, and those about all that it led to. */
const idsOf = (request: FastifyRequest) => ({
  correlationId: request.id,
  requestId: requestIdOf(request),
  traceId: traceIdOf(traceparentOf(request)),
});

/** The one error handler: whatever is thrown, wherever, becomes problem+json; what is ours to look into is logged once. */
export const addErrorHandling = (fastify: FastifyInstance, logger: Logger, routes: readonly BoundRoute[]): void => {
  fastify.setNotFoundHandler(notFoundOf(routes));
  fastify.setErrorHandler((error, request, reply) => {
    const { refusal, unexpected } = toRefusal(error);
    if (unexpected) {
      const about = { ...idsOf(request), route: request.routeOptions.url };
      logger.error({ err: error, code: refusal.code, ...about }, 'a request failed');
    }
    return sendRefusal(refusal, request, reply);
  });
};

/** The end of a route's requests: counted, and logged at debug by the route's pattern, never by the address. */
export const endingOf =
  ({ contract: { method, path: route, stream } }: BoundRoute, { logger, metrics }: Desk) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const status = reply.statusCode;
    if (stream === undefined || status !== 200) metrics.answered({ method, route, status }, reply.elapsedTime);
    if (logger.isLevelEnabled('debug')) {
      const organisation = request.caller?.organisation;
      logger.debug(
        {
          method,
          route,
          status,
          milliseconds: Math.round(reply.elapsedTime * 10) / 10,
          ...idsOf(request),
          organisation,
        },
        'answered',
      );
    }
    done();
  };
