import { randomUUID } from 'node:crypto';
import type { Logger } from '@overgang/service-runtime';
import type { FastifyInstance } from 'fastify';
import { type Desk, sendRefusal } from './answer-route.ts';
import type { BoundRoute } from './bound-route.ts';
import { correlationIdOf } from './correlation.ts';
import { notFoundOf } from './not-found.ts';
import { problem, RefusalError } from './problem.ts';
import { toRefusal } from './to-refusal.ts';
import './request-context.ts';

/** The one error handler: whatever is thrown, wherever, becomes problem+json; what is ours to look into is logged once. */
export const addErrorHandling = (fastify: FastifyInstance, logger: Logger, routes: readonly BoundRoute[]): void => {
  fastify.setNotFoundHandler(notFoundOf(routes));
  fastify.setErrorHandler((error, request, reply) => {
    const { refusal, unexpected } = toRefusal(error);
    if (unexpected) {
      const { correlationId, routeOptions } = request;
      logger.error({ err: error, code: refusal.code, correlationId, route: routeOptions.url }, 'a request failed');
    }
    return sendRefusal(refusal, request, reply);
  });
};

/** The beginning of every request: its ids, and a refusal when the service closes. */
export const addBeginning = (fastify: FastifyInstance, isClosing: () => boolean): void => {
  fastify.decorateRequest('correlationId', '');
  fastify.decorateRequest('caller', undefined);
  fastify.decorateRequest('startedAt', 0);
  fastify.addHook('onRequest', async (request, reply) => {
    request.startedAt = performance.now();
    request.correlationId = correlationIdOf(request.headers);
    reply.header('x-correlation-id', request.correlationId).header('x-request-id', randomUUID());
    if (isClosing() && !request.url.startsWith('/health/')) {
      throw new RefusalError(problem('stenger', { headers: { connection: 'close', 'retry-after': '2' } }));
    }
  });
};

/** The end of every request: counted, and logged at debug by its route pattern, never by its address. */
export const addEnding = (fastify: FastifyInstance, { logger, metrics }: Desk): void => {
  fastify.addHook('onResponse', async (request, reply) => {
    if (reply.sent && reply.getHeader('content-type')?.toString().startsWith('text/event-stream')) return;
    const milliseconds = performance.now() - request.startedAt;
    metrics.answered(request, reply.statusCode, milliseconds);
    if (!logger.isLevelEnabled('debug')) return;
    const { method, routeOptions, correlationId, caller } = request;
    const status = reply.statusCode;
    logger.debug(
      { method, route: routeOptions.url, status, milliseconds, correlationId, organisation: caller?.organisation },
      'answered',
    );
  });
};
