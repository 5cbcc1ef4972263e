import { addDays, daysBetween, osloDayOf } from '@overgang/calendar';
import type { Instant } from '../journey/observation.ts';
import type { MunicipalAnswer } from './municipal-notices.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { ReadyPeriod } from './ready-periods.ts';

/** Days that are paid for: from the first, until the day after the last. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/** One time of being ready, with the notice that began the counting and what the municipality answered to it. */
export interface ToCount {
  readonly period: ReadyPeriod;
  /** When the notice of § 10 was given. */
  readonly noticeAt: Instant;
  /** Answers from the notice on, oldest first. */
  readonly answers: readonly MunicipalAnswer[];
  readonly now: Instant;
  readonly open: OpenQuestions;
}

const msPerMinute = 60_000;

/** Payment is from and including the day declared (§ 13); where the notice was not given at once, from the day it was. */
const firstDay = ({ period: { declared }, noticeAt, open }: ToCount): string => {
  const atOnce = noticeAt - declared.at <= open.noticeWithinMinutes * msPerMinute;
  return osloDayOf(atOnce ? declared.at : noticeAt);
};

/** The first day that is not paid for any more, by this yes. */
const stopsOn = (answer: MunicipalAnswer, { noticeAt, open }: ToCount, first: string): string => {
  const day = osloDayOf(answer.at);
  if (answer.fra !== undefined && answer.fra > day) return answer.fra;
  if (answer.at - noticeAt <= open.answerWithinMinutes * msPerMinute) return first;
  return open.answerDayCounts ? addDays(day, 1) : day;
};

interface Counting {
  readonly spans: readonly DaySpan[];
  /** Since when days are owed; undefined while the municipality has said that it can. */
  readonly since: string | undefined;
}

/** A yes for a later day, taken back or said anew before that day came, has stopped nothing yet. */
const withoutWhatIsAhead = ({ spans, since }: Counting, day: string): Counting => {
  const last = spans.at(-1);
  return since === undefined && last !== undefined && last.until > day
    ? { spans: spans.slice(0, -1), since: last.from }
    : { spans, since };
};

const countAnswer = (before: Counting, answer: MunicipalAnswer, count: ToCount): Counting => {
  const day = osloDayOf(answer.at);
  const first = firstDay(count);
  const { spans, since } = withoutWhatIsAhead(before, day);
  if (answer.svar !== 'kan') return { spans, since: since ?? day };
  if (since === undefined) return { spans, since };
  return { spans: [...spans, { from: since, until: stopsOn(answer, count, first) }], since: undefined };
};

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The first day that cannot be paid for: of the exit, of no longer being ready, or today, which has not passed. */
const lastsUntil = ({ period: { end }, now, open }: ToCount): string => {
  const day = osloDayOf(end?.at ?? now);
  return end?.why === 'ut' && open.leavingDayCounts ? addDays(day, 1) : day;
};

/** What one time of being ready comes to. */
export interface Counted {
  readonly spans: readonly DaySpan[];
  /** Nobody has ended it: each day that passes is one more. */
  readonly running: boolean;
}

/** The days of one time of being ready that are paid for, if all conditions are met (§ 13). */
export const countDays = (count: ToCount): Counted => {
  const begun: Counting = { spans: [], since: firstDay(count) };
  const { spans, since } = count.answers.reduce((before, answer) => countAnswer(before, answer, count), begun);
  const until = lastsUntil(count);
  const all = since === undefined ? spans : [...spans, { from: since, until }];
  const cut = all.map((span) => ({ from: span.from, until: earlier(span.until, until) }));
  const isAhead = spans.some((span) => span.until > until);
  return {
    spans: cut.filter((span) => span.from < span.until),
    running: count.period.end === undefined && (since !== undefined || isAhead),
  };
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** How many days of the spans lie in each year, in order. */
export const daysByYear = (spans: readonly DaySpan[]): ReadonlyMap<number, number> => {
  const days = new Map<number, number>();
  for (const { from, until } of spans) {
    for (let year = yearOf(from); year <= yearOf(until); year += 1) {
      const begins = from > `${year}-01-01` ? from : `${year}-01-01`;
      const count = daysBetween(begins, earlier(until, `${year + 1}-01-01`));
      if (count > 0) days.set(year, (days.get(year) ?? 0) + count);
    }
  }
  return days;
};
