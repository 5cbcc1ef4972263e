import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refused } from './refusal.ts';

const aYear = 'public, max-age=31536000, immutable';

/** The built page. Any address that a person may type gives the page, which finds out itself what is asked for. */
export const addPageRoutes = async (server: FastifyInstance, pageFolder: string): Promise<void> => {
  await server.register(fastifyStatic, {
    root: pageFolder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', /[\\/]assets[\\/]/.test(file) ? aYear : 'no-cache'), // a file in assets has its hash in its name
  });
  server.get('/*', (request, reply) => {
    const asksForPage = request.headers.accept?.includes('text/html') === true;
    if (!asksForPage || request.url.startsWith('/api/')) throw refused('finnes-ikke');
    return reply.sendFile('index.html');
  });
};
