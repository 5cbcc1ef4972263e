import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refused } from './refusal.ts';

const aYear = 'public, max-age=31536000, immutable'; // a file in assets has the hash of its content in its name
const isFileName = /^[\w-]+(\.[\w-]+)+$/;

/**
 * The built page. Its files are looked up at each request, so that a new build needs no new start. Any address that a
 * person may type gives the page, which finds out itself what is asked for.
 */
export const addPageRoutes = async (server: FastifyInstance, pageFolder: string): Promise<void> => {
  await server.register(fastifyStatic, { root: pageFolder, serve: false, cacheControl: false });

  server.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const { name } = request.params;
    if (!isFileName.test(name)) throw refused('finnes-ikke');
    return reply.header('cache-control', aYear).sendFile(`assets/${name}`);
  });
  server.get('/icon.svg', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('icon.svg'));
  server.get('/*', (request, reply) => {
    const [address] = request.url.split('?');
    const asksForPage = address === '/' || request.headers.accept?.includes('text/html') === true;
    if (!asksForPage || request.url.startsWith('/api/')) throw refused('finnes-ikke');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
};
