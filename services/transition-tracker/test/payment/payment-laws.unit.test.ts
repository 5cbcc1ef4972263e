import { addDays, daysBetween, osloDayOf } from '@overgang/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import type { MunicipalAnswer } from '../../src/domain/payment/municipal-notices.ts';
import { openQuestions } from '../../src/domain/payment/open-questions.ts';
import { countDays, daysByYear, type ToCount } from '../../src/domain/payment/paid-days.ts';
import { paymentOf } from '../../src/domain/payment/payment.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { arbitraryHistory, arbitraryNow } from '../arbitrary-history.ts';
import { at, clinic, tell } from '../tell.ts';

const declared = at('2023-12-20 10:00');
const hours = (most: number) => fc.integer({ min: 0, max: most }).map((count) => declared + count * 3_600_000);

const arbitraryAnswer: fc.Arbitrary<MunicipalAnswer> = fc.record(
  {
    at: hours(40 * 24),
    svar: fc.constantFrom('kan', 'kan-ikke', 'under-arbeid', 'venteliste'),
    fra: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2023-12-20', days)),
  },
  { requiredKeys: ['at', 'svar'] },
);

const arbitraryCount: fc.Arbitrary<ToCount> = fc
  .record({
    noticeAt: hours(72),
    answers: fc.array(arbitraryAnswer, { maxLength: 5 }),
    end: fc.option(fc.record({ at: hours(60 * 24), why: fc.constantFrom('ut' as const, 'avmeldt' as const) }), {
      nil: undefined,
    }),
    now: hours(90 * 24),
  })
  .map(({ noticeAt, answers, end, now }) => ({
    period: {
      admitted: undefined,
      declared: { ...tell('2023-12-20 10:00', 'utskrivningsklar', clinic), kind: 'utskrivningsklar', ...clinic },
      end,
    },
    noticeAt,
    answers: answers.filter((one) => one.at >= noticeAt).toSorted((a, b) => a.at - b.at),
    now: Math.max(now, end?.at ?? 0, noticeAt, ...answers.map((one) => one.at)),
    open: openQuestions,
  }));

const daysIn = (count: ToCount): number => [...daysByYear(countDays(count).spans).values()].reduce((a, b) => a + b, 0);

test('pays for no day twice, none before the declaration and none that has not passed', () => {
  const law = fc.property(arbitraryCount, (count) => {
    const { spans } = countDays(count);
    let reached = osloDayOf(declared) as string;
    for (const { from, until } of spans) {
      expect(from >= reached && from < until).toBe(true);
      reached = until;
    }
    expect(reached <= osloDayOf(count.period.end?.at ?? count.now)).toBe(true);
    expect(daysIn(count)).toBe(spans.reduce((sum, { from, until }) => sum + daysBetween(from, until), 0));
  });
  fc.assert(law, { numRuns: 1_000 });
});

test('comes to no less as time goes, and to no more once it is over', () => {
  const law = fc.property(arbitraryCount, fc.nat({ max: 30 }), (count, days) => {
    const later = { ...count, now: count.now + days * 86_400_000 };
    expect(daysIn(later)).toBeGreaterThanOrEqual(daysIn(count));
    if (!countDays(count).running) expect(daysIn(later)).toBe(daysIn(count));
  });
  fc.assert(law, { numRuns: 1_000 });
});

test('has an answer for every history, the same in any order, and no day while something is lacking', () => {
  const law = fc.property(arbitraryHistory(), arbitraryNow, (told, now) => {
    for (const s of surveysOf(foldJourney(told))) {
      const payment = paymentOf(s, told, { now });
      expect(paymentOf(s, told.toReversed(), { now })).toEqual(payment);
      const periods = 'periods' in payment ? payment.periods : [];
      for (const { lacking, spans } of periods) if (lacking.length > 0) expect(spans).toEqual([]);
    }
  });
  fc.assert(law, { numRuns: 300 });
});
