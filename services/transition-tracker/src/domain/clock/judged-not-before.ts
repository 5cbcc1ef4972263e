import type { Instant } from '../journey/observation.ts';
import type { Shown } from '../look/held-journey.ts';

/**
 * A look is never judged earlier than the one before: a door that is heard again after a silence holds back what comes,
 * not what has been. Where the clock itself was put back, its word holds.
 * @param judgedAt the moment at which gaps are judged now; `now` the wall clock.
 */
export const judgedNotBefore = (shown: Shown | undefined, judgedAt: Instant, now: Instant): Instant =>
  Math.max(judgedAt, Math.min(shown?.judgedAt ?? judgedAt, now));
