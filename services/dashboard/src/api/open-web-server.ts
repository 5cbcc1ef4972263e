import cookie from '@fastify/cookie';
import type { Logger } from '@overgang/service-runtime';
import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify';
import { refuse } from './refusal.ts';
import { securityHeaders } from './security-headers.ts';

/** A fastify server with what every answer of the dashboard needs. It does not listen yet. */
export const openWebServer = async (logger: Logger): Promise<FastifyInstance> => {
  const loggerInstance: FastifyBaseLogger = logger;
  const server = fastify({
    loggerInstance,
    disableRequestLogging: true,
    bodyLimit: 4096,
    forceCloseConnections: true, // live streams never end by themselves
    routerOptions: { maxParamLength: 200 },
  });
  await server.register(cookie);
  server.addHook('onRequest', async (_request, reply) => void reply.headers(securityHeaders));
  server.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, 'ugyldig-innhold');
    request.log.error({ err: error, code: 'feil' }, 'a request failed');
    return refuse(reply, 'feil');
  });
  return server;
};
