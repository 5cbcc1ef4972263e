import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { continueTrace, hideNumbers, isTraceparent, startTrace, traceIdOf } from '@overgang/service-runtime';
import type { FastifyRequest } from 'fastify';
import './request-context.ts';

const plain = /^[A-Za-z0-9._:-]{1,100}$/;
const eventId = /^[\x21-\x7e]{1,200}$/;

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);

/** The sender's W3C trace context, when it is well formed. */
const traceparentIn = (headers: IncomingHttpHeaders): string | undefined => {
  const given = single(headers['traceparent']);
  return given !== undefined && isTraceparent(given) ? given : undefined;
};

/** Our step of the sender's trace, or of a new one: minted at the first look, the same at each. */
export const traceparentOf = (request: FastifyRequest): string => {
  if (request.traceparent === '') {
    const given = traceparentIn(request.raw.headers);
    request.traceparent = given === undefined ? startTrace() : continueTrace(given);
  }
  return request.traceparent;
};

/** The sender's Last-Event-ID, when it is one printable word. */
export const lastEventIdIn = (headers: IncomingHttpHeaders): string | undefined => {
  const given = single(headers['last-event-id']);
  return given !== undefined && eventId.test(given) ? given : undefined;
};

/**
 * The id that follows a request through logs and events: the sender's `x-correlation-id`, else its trace id, else a new
 * one. One with other characters than letters, digits and `._:-`, or that may hold an identity number, is not taken over.
 */
export const correlationIdOf = (headers: IncomingHttpHeaders): string => {
  const given = single(headers['x-correlation-id']);
  if (given !== undefined && plain.test(given) && hideNumbers(given) === given) return given;
  return traceIdOf(traceparentIn(headers) ?? '') ?? randomUUID();
};
