import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { hideNumbers } from '@overgang/service-runtime';

const plain = /^[A-Za-z0-9._:-]{1,100}$/;
const trace = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const eventId = /^[\x21-\x7e]{1,200}$/;

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);

/** The sender's W3C trace context, when it is well formed. */
export const traceparentIn = (headers: IncomingHttpHeaders): string | undefined => {
  const given = single(headers['traceparent']);
  return given !== undefined && trace.test(given) ? given : undefined;
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
  return trace.exec(traceparentIn(headers) ?? '')?.[1] ?? randomUUID();
};
