import type { Stay } from '../journey/journey.ts';

/** What FOR-2011-11-18-1115 leaves open, and an estimate has to answer all the same. Each answer is shown beside it. */
export interface OpenQuestions {
  /** § 10 'straks': for how many minutes after it a notice still counts from the moment of declaring. */
  readonly noticeWithinMinutes: number;
  /** § 11 'straks': for how many minutes after the notice a yes counts as given with it. */
  readonly answerWithinMinutes: number;
  /** Whether the day on which the municipality says that it can receive is paid for. */
  readonly answerDayCounts: boolean;
  /** Whether the day on which the patient leaves is paid for. */
  readonly leavingDayCounts: boolean;
  /** Kinds of stay that are extensive or long: § 8 then asks for notice as soon as it can be done, not within 24 hours. */
  readonly longStays: readonly NonNullable<Stay['slag']>[];
}

/**
 * The answers that are used. That the day of the yes is not paid for follows the ministry's own reckoning (a yes three days
 * after the notice costs three days; Helse- og omsorgsdepartementet, 2012). The rest stands nowhere.
 */
export const openQuestions: OpenQuestions = {
  noticeWithinMinutes: 120,
  answerWithinMinutes: 120,
  answerDayCounts: false,
  leavingDayCounts: false,
  longStays: ['langtid'],
};
