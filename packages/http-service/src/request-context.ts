import type { Caller } from '@overgang/access';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set once the token is verified. */
    caller: Caller | undefined;
    /** See `requestIdOf`. Fastify's own `id` is the correlation id. */
    requestId: string;
    /** See `traceparentOf`. */
    traceparent: string;
  }
}
