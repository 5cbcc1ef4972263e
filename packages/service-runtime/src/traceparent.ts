import { randomUUID } from 'node:crypto';

const wellFormed = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?$/;

/** Sixteen digits of one UUID, none of those that say its version. */
const spanId = (): string => {
  const id = randomUUID();
  return `${id.slice(0, 4)}${id.slice(24)}`;
};

/**
 * Whether a text is a W3C trace context that may be taken over: version 00, or a later one, whose first four fields are
 * the same.
 */
export const isTraceparent = (text: string): boolean => {
  const found = wellFormed.exec(text);
  return found !== null && (found[1] !== '00' || found[4] === undefined);
};

/** A trace that begins here. Not sampled: nobody here keeps spans. */
export const startTrace = (): string => `00-${randomUUID().replaceAll('-', '')}-${spanId()}-00`;

/** The next step of a trace: the same trace id and flags, a parent id of our own. What is not well formed starts a new one. */
export const continueTrace = (traceparent: string): string => {
  const found = isTraceparent(traceparent) ? wellFormed.exec(traceparent) : null;
  return found === null ? startTrace() : `00-${found[2]}-${spanId()}-${found[3]}`;
};

/** The id that a whole trace has in common, for logs; undefined when the text is no trace context. */
export const traceIdOf = (traceparent: string): string | undefined =>
  isTraceparent(traceparent) ? wellFormed.exec(traceparent)?.[2] : undefined;
