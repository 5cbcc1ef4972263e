import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiHeaders } from './api-headers.ts';
import type { Refusal } from './problem.ts';
import { showIds } from './request-id.ts';
import { toProblemBody } from './to-problem-body.ts';

/** Sends a refusal as application/problem+json. */
export const sendRefusal = (refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  showIds(reply)
    .code(refusal.status)
    .headers(apiHeaders)
    .headers(refusal.headers ?? {})
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(toProblemBody(refusal, request.id)));
