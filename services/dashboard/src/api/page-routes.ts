import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuse } from './refusal.ts';

/** The built page. Any address that a person may type gives the page, which finds out itself what is asked for. */
export const addPageRoutes = async (server: FastifyInstance, pageFolder: string): Promise<void> => {
  await server.register(fastifyStatic, {
    root: pageFolder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const neverChanges = file.includes('/assets/') || file.includes('\\assets\\');
      void reply.header('cache-control', neverChanges ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const asksForPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    if (!asksForPage || request.url.startsWith('/api/')) return refuse(reply, 'finnes-ikke');
    return reply.sendFile('index.html');
  });
};
