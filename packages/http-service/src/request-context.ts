import type { Caller } from '@overgang/access';

declare module 'fastify' {
  interface FastifyRequest {
    /** Follows the request through logs and events; set before anything else happens. */
    correlationId: string;
    /** Who asks; set once the token is verified. */
    caller: Caller | undefined;
    /** Monotonic milliseconds at the start. */
    startedAt: number;
  }
}
