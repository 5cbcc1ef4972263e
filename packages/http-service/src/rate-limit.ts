import rateLimitPlugin from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem, RefusalError } from './problem.ts';

/** So many requests within so many milliseconds. */
export interface RateLimit {
  readonly max: number;
  readonly withinMs: number;
}

/** Two limits in memory, each process its own: per address before the token is looked at, per organisation after. */
export interface RateLimits {
  readonly perAddress: RateLimit;
  readonly perOrganisation: RateLimit;
}

/** Generous: a municipality behind one address, or an agency that sends its backlog, must not be stopped. */
export const defaultRateLimits: RateLimits = {
  perAddress: { max: 6000, withinMs: 60_000 },
  perOrganisation: { max: 6000, withinMs: 60_000 },
};

/** Counts a request, and throws the refusal `for-mange-kall` with Retry-After when there have been too many. */
export type Limiter = (request: FastifyRequest) => Promise<void>;

const openLimiter = (
  fastify: FastifyInstance,
  limit: RateLimit,
  keyOf?: (request: FastifyRequest) => string,
): Limiter => {
  const check = fastify.createRateLimit({
    max: limit.max,
    timeWindow: limit.withinMs,
    ...(keyOf === undefined ? {} : { keyGenerator: keyOf }),
  });
  return async (request) => {
    const found = await check(request);
    if (found.isAllowed || !found.isExceeded) return;
    throw new RefusalError(problem('for-mange-kall', { headers: { 'retry-after': String(found.ttlInSeconds) } }));
  };
};

const free: Limiter = () => Promise.resolve();

/** Opens both limiters; `false` opens two that let everything by. */
export const openRateLimiters = async (
  fastify: FastifyInstance,
  limits: RateLimits | false,
): Promise<{ readonly perAddress: Limiter; readonly perOrganisation: Limiter }> => {
  if (limits === false) return { perAddress: free, perOrganisation: free };
  await fastify.register(rateLimitPlugin, { global: false });
  return {
    perAddress: openLimiter(fastify, limits.perAddress),
    perOrganisation: openLimiter(fastify, limits.perOrganisation, (request) => request.caller?.organisation ?? ''),
  };
};
