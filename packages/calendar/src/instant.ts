/** A moment: a Date, milliseconds since 1970, or an ISO 8601 text that says its offset ('…Z' or '…+01:00'). */
export type Instant = Date | number | string;

const saysItsOffset = /T.*(?:Z|[+-]\d\d:\d\d)$/;

/** The milliseconds since 1970. Throws a RangeError for what is no moment, and for a text without an offset. */
export const epochMsOf = (instant: Instant): number => {
  if (typeof instant === 'string' && !saysItsOffset.test(instant)) {
    throw new RangeError('Expected a moment with its offset, for example 2026-03-10T12:00:00+01:00');
  }
  const ms =
    typeof instant === 'number' ? instant : typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (!Number.isFinite(ms)) throw new RangeError('Expected a moment that exists');
  return ms;
};
