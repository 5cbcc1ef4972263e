import { expect, test } from 'vitest';
import { noAgreements } from '../expectations/agreements.ts';
import { emptyJourney } from '../journey/journey.ts';
import { lookAt } from '../look/look.ts';
import { judgedNotBefore } from './judged-not-before.ts';

const shownAt = (judgedAt: number) => ({
  look: lookAt(emptyJourney, noAgreements, judgedAt),
  judgedAt,
  rows: {},
  unmatched: {},
});

test('is not judged earlier than the look before, however far behind a door is', () => {
  expect(judgedNotBefore(undefined, 500, 1000)).toBe(500);
  expect(judgedNotBefore(shownAt(700), 500, 1000)).toBe(700);
  expect(judgedNotBefore(shownAt(700), 800, 1000)).toBe(800);
});

test('follows a clock that was put back', () => {
  expect(judgedNotBefore(shownAt(5000), 900, 1000)).toBe(1000);
});
