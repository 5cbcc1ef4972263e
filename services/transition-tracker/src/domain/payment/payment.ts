import { standing } from '../fold/fold.ts';
import type { Instant, Observation } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';
import {
  answersTo,
  type ConditionName,
  type Conditions,
  conditionsOf,
  lackingIn,
  noticeOfReady,
} from './conditions.ts';
import { dayPriceIn } from './day-prices.ts';
import { type OpenQuestions, openQuestions } from './open-questions.ts';
import { type Counted, countDays, type DaySpan, daysByYear } from './paid-days.ts';
import { type ReadyPeriod, readyPeriods } from './ready-periods.ts';

/** One time of being ready: what it hangs on, and the days that are paid for. No days while anything is lacking. */
export interface PeriodJudged {
  readonly period: ReadyPeriod;
  readonly noticeAt: Instant | undefined;
  readonly conditions: Conditions;
  readonly lacking: readonly ConditionName[];
  readonly spans: readonly DaySpan[];
  readonly running: boolean;
}

/** Days in one year; without a price where that year's is not known. */
export interface YearOfDays {
  readonly year: number;
  readonly days: number;
  readonly price: number | undefined;
}

/**
 * What a municipality would pay for a patient who waits for it (FOR-2011-11-18-1115 § 13). 'gjelder-ikke': no hospital
 * stay. 'ikke-klar': nobody was declared ready. 'blokkert': no day is paid for, and the last period says what is lacking.
 * 'ingen-dogn': nothing is lacking, and it was over before a day had passed.
 */
export type Payment =
  | { readonly outcome: 'gjelder-ikke' | 'ikke-klar' }
  | {
      readonly outcome: 'betaling' | 'blokkert' | 'ingen-dogn';
      readonly periods: readonly [PeriodJudged, ...PeriodJudged[]];
      readonly years: readonly YearOfDays[];
      readonly running: boolean;
    };

/** Clinics of TSB have been hospitals to the regulation since 2019. */
const firstDayInForce = '2019-01-01';

const inForce = ({ spans, running }: Counted): Counted => ({
  spans: spans
    .map(({ from, until }) => ({ from: from < firstDayInForce ? firstDayInForce : from, until }))
    .filter(({ from, until }) => from < until),
  running,
});

interface Judging {
  readonly s: Survey;
  readonly told: readonly Observation[];
  readonly now: Instant;
  readonly open: OpenQuestions;
}

const nothingCounted: Counted = { spans: [], running: false };

const judge = (period: ReadyPeriod, { s, told, now, open }: Judging): PeriodJudged => {
  const noticeAt = noticeOfReady(s, period);
  const answers = answersTo(s, told, { end: period.end, noticeAt });
  const counted =
    noticeAt === undefined ? nothingCounted : inForce(countDays({ period, noticeAt, answers, now, open }));
  const receivedAtOnce = counted.spans.length === 0 && !counted.running && answers.some(({ svar }) => svar === 'kan');
  const conditions = conditionsOf({ s, period, noticeAt, answers, receivedAtOnce, open });
  const lacking = lackingIn(conditions);
  const { spans, running } = lacking.length === 0 ? counted : nothingCounted;
  return { period, noticeAt, conditions, lacking, spans, running };
};

const yearsOf = (periods: readonly PeriodJudged[]): readonly YearOfDays[] =>
  [...daysByYear(periods.flatMap(({ spans }) => spans))]
    .toSorted(([a], [b]) => a - b)
    .map(([year, days]) => ({ year, days, price: dayPriceIn(year) }));

/** The last time of being ready. */
export const lastOf = ([first, ...others]: readonly [PeriodJudged, ...PeriodJudged[]]): PeriodJudged =>
  others.reduce((_before, one) => one, first);

/** When it is asked, and how what the regulation leaves open is answered. */
export interface PaymentAsked {
  readonly now: Instant;
  readonly open?: OpenQuestions;
}

/** What a municipality would pay for a transition, from all that was told of the person; any order, any repetition. */
export const paymentOf = (
  s: Survey,
  told: readonly Observation[],
  { now, open = openQuestions }: PaymentAsked,
): Payment => {
  if (s.stay.etat !== 'tsb') return { outcome: 'gjelder-ikke' };
  const stands = standing(told);
  const judging = { s, told: stands, now, open };
  const [first, ...others] = readyPeriods(s.journey, s.stay, stands).map((period) => judge(period, judging));
  if (first === undefined) return { outcome: 'ikke-klar' };
  const periods = [first, ...others] as const;
  const years = yearsOf(periods);
  const running = periods.some((one) => one.running);
  const isLacking = lastOf(periods).lacking.length > 0;
  const outcome = years.length > 0 || running ? 'betaling' : isLacking ? 'blokkert' : 'ingen-dogn';
  return { outcome, periods, years, running };
};
