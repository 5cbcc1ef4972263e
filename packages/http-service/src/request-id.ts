import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import './request-context.ts';

const processId = randomBytes(6).toString('base64url');
let count = 0;

/** The id of this one request, unlike the correlation id, which may join many: minted at the first look. */
export const requestIdOf = (request: FastifyRequest): string => {
  if (request.requestId === '') {
    count += 1;
    request.requestId = `${processId}-${count.toString(36)}`;
  }
  return request.requestId;
};

/** Puts both ids on an answer, as `x-correlation-id` and `x-request-id`. */
export const showIds = (reply: FastifyReply): FastifyReply =>
  reply.header('x-correlation-id', reply.request.id).header('x-request-id', requestIdOf(reply.request));
