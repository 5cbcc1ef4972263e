import helmet from '@fastify/helmet';
import type { CallerEtat } from '@overgang/access';
import type { Check, Logger, MetricsRegistry } from '@overgang/service-runtime';
import { fastify as createFastify, type FastifyInstance } from 'fastify';
import { type Gate, gateOf, type VerifyToken } from './admit.ts';
import { answererOf } from './answer-route.ts';
import { addBodyParsers } from './body-parsers.ts';
import type { BoundRoute } from './bound-route.ts';
import { correlationIdOf } from './correlation.ts';
import type { Desk } from './desk.ts';
import { addDocs } from './docs.ts';
import { addHealth } from './health.ts';
import { openInFlight } from './in-flight.ts';
import { type ListenAt, listenAt } from './listen.ts';
import type { ApiTitle } from './open-api.ts';
import { defaultRateLimits, openRateLimiters, type RateLimits } from './rate-limit.ts';
import { refuseConnection } from './refuse-connection.ts';
import { addErrorHandling, endingOf } from './request-hooks.ts';
import { addRequestMetrics } from './request-metrics.ts';
import { sendRefusal } from './send-refusal.ts';
import { defaultStreamPace, type StreamPace } from './send-stream.ts';
import { toRefusal } from './to-refusal.ts';
import './request-context.ts';

/** What `openHttpService` takes. */
export interface HttpServiceOptions {
  /** The service's name, for the API's title: 'tsb'. */
  readonly name: string;
  readonly routes: readonly BoundRoute[];
  readonly verifyToken: VerifyToken;
  readonly logger: Logger;
  /** Where request metrics go and what `/metrics` prints. */
  readonly metrics: MetricsRegistry;
  /** What must be well before `/health/ready` says 200. Default nothing. */
  readonly readiness?: readonly Check[];
  /** Whose callers may use any of the routes; everybody when left out. Others get 403 `feil-etat`. */
  readonly callers?: readonly CallerEtat[];
  /** `false` switches both limits off. */
  readonly rateLimit?: RateLimits | false;
  /** The API page at /docs. Default true. */
  readonly docs?: boolean | ApiTitle;
  /** The largest body. Default 1 MiB. */
  readonly bodyLimitBytes?: number;
  readonly streamPace?: Partial<StreamPace>;
  /** How long requests under way may go on after `close`. Default 7 000 ms. */
  readonly drainWithinMs?: number;
  /** Believes X-Forwarded-For. Only behind a proxy of one's own. Default false. */
  readonly trustProxy?: boolean;
  /**
   * More of fastify than contracts, such as the files of a web page. It gets the same JSON parser, error handler and
   * helmet's strictest policy, and none of the contracts' checks. A thrown `RefusalError` becomes problem+json.
   */
  readonly extend?: (fastify: FastifyInstance) => void | Promise<void>;
}

/** A service that answers. */
export interface HttpService {
  /** Starts to listen and gives back the address. Throws `PortBusyError`. */
  readonly listen: (at: ListenAt) => Promise<string>;
  /** `http://host:port`; undefined before `listen`. */
  readonly url: () => string | undefined;
  /** Answers a request without a network: for tests. `callRoute` is more convenient. */
  readonly inject: FastifyInstance['inject'];
  /**
   * Stops taking requests, ends streams and long polls, lets the others finish, and closes the rest when `drainWithinMs`
   * is over. Asking twice is harmless.
   */
  readonly close: () => Promise<void>;
}

const createServer = ({ bodyLimitBytes = 1_048_576, trustProxy = false }: HttpServiceOptions): FastifyInstance =>
  createFastify({
    logger: false, // fastify's own lines quote addresses; ours are below
    bodyLimit: bodyLimitBytes,
    trustProxy,
    return503OnClosing: false, // our own hook says it in problem+json
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    exposeHeadRoutes: false,
    clientErrorHandler: refuseConnection,
    routerOptions: { maxParamLength: 300 },
    genReqId: (request) => correlationIdOf(request.headers),
    frameworkErrors: (error, request, reply) => sendRefusal(toRefusal(error).refusal, request, reply),
  });

const addRoutes = (
  fastify: FastifyInstance,
  routes: readonly BoundRoute[],
  { gate, desk }: { readonly gate: Gate; readonly desk: Desk },
): void => {
  for (const route of routes) {
    const { method, path: url } = route.contract;
    const [onRequest, onResponse] = [gateOf(route.contract, gate), endingOf(route, desk)];
    fastify.route({ method, url, onRequest, onResponse, handler: answererOf(route, desk) });
  }
};

const helmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  referrerPolicy: { policy: 'no-referrer' },
} as const;

/** Health, metrics, the API page and what `extend` adds: guarded by helmet. */
const addPages = async (fastify: FastifyInstance, options: HttpServiceOptions, isClosing: () => boolean) => {
  const { name, routes, docs = true, metrics, readiness = [], extend } = options;
  await fastify.register(async (pages) => {
    await pages.register(helmet, helmetOptions);
    addHealth(pages, { readiness, isClosing });
    pages.get('/metrics', async (_request, reply) =>
      reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
    );
    const about = typeof docs === 'object' ? docs : { title: `Overgang: ${name}`, version: '1' };
    if (docs !== false) await addDocs(pages, about, routes);
    if (extend !== undefined) await pages.register(async (inner) => await extend(inner));
  });
};

/**
 * Opens a service on fastify: contracts as routes, every refusal as application/problem+json, health, metrics and the API
 * page. All schemas are made ready here, none in a request. It does not listen yet.
 */
export const openHttpService = async (options: HttpServiceOptions): Promise<HttpService> => {
  const fastify = createServer(options);
  const inFlight = openInFlight();
  const pace = { ...defaultStreamPace, ...options.streamPace };
  const desk: Desk = { logger: options.logger, inFlight, pace, metrics: addRequestMetrics(options.metrics) };
  let closing: Promise<void> | undefined;
  let url: string | undefined;
  const isClosing = (): boolean => closing !== undefined;

  fastify.decorateRequest('caller', undefined);
  fastify.decorateRequest('requestId', '');
  fastify.decorateRequest('traceparent', '');
  addErrorHandling(fastify, options.logger, options.routes);
  addBodyParsers(fastify, options.routes);
  await addPages(fastify, options, isClosing);
  const gate = { ...options, ...openRateLimiters(options.rateLimit ?? defaultRateLimits), isClosing };
  addRoutes(fastify, options.routes, { gate, desk });
  await fastify.ready();

  const closeAll = async (): Promise<void> => {
    inFlight.abortAll();
    const timer = setTimeout(() => fastify.server.closeAllConnections(), options.drainWithinMs ?? 7000);
    await fastify.close();
    clearTimeout(timer);
  };
  return {
    listen: async (at) => {
      url = await listenAt(fastify, at);
      return url;
    },
    url: () => url,
    inject: fastify.inject.bind(fastify),
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
};
