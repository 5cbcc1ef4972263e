import { expect, test } from 'vitest';
import {
  admitted,
  answered,
  assessed,
  inHospital,
  inShort,
  left,
  notified,
  paid,
  ready,
  readyOn11,
  told,
  waits,
} from '../../../test/payment/a-case.ts';
import { aStory } from '../../../test/story.ts';
import { at, clinic, hamar, prison } from '../../../test/tell.ts';
import { surveyOf } from '../survey/survey.ts';
import { openQuestions } from './open-questions.ts';
import { paymentOf } from './payment.ts';

test('counts the days that have passed while the patient still waits, and today when it is over', () => {
  expect(inShort(paid(waits, '2024-03-11 18:00'))).toBe('goes on');
  expect(inShort(paid(waits, '2024-03-13 08:00'))).toBe('2024: 2 × 5745, goes on');
  const later = [...waits, answered('2024-03-11 10:30', 'kan', '2024-03-14')];
  expect(inShort(paid(later, '2024-03-13 08:00'))).toBe('2024: 2 × 5745, goes on');
  expect(inShort(paid(later, '2024-03-14 08:00'))).toBe('2024: 3 × 5745');
});

test('answers what the regulation leaves open as it is told to', () => {
  const four = [...waits, left('2024-03-15')];
  expect(inShort(paid(four, '2024-04-01', { ...openQuestions, leavingDayCounts: true }))).toBe('2024: 5 × 5745');
  const three = [...waits, answered('2024-03-14', 'kan'), left('2024-03-16')];
  expect(inShort(paid(three, '2024-04-01', { ...openQuestions, answerDayCounts: true }))).toBe('2024: 4 × 5745');
  const soon = [...waits, answered('2024-03-11 11:05', 'kan'), left('2024-03-15')];
  expect(inShort(paid(soon, '2024-04-01', { ...openQuestions, answerWithinMinutes: 0 }))).toBe(
    'blokkert kommunen-kan-ikke',
  );
  const late = [...inHospital, ready('2024-03-11 10:00'), notified('2024-03-12 15:00'), left('2024-03-15')];
  expect(inShort(paid(late, '2024-04-01', { ...openQuestions, noticeWithinMinutes: 24 * 60 * 2 }))).toBe(
    '2024: 4 × 5745',
  );
  const short = [admitted('2024-03-04'), notified('2024-03-06'), ...readyOn11, left('2024-03-15')];
  expect(inShort(paid(short, '2024-04-01', { ...openQuestions, longStays: ['korttid'] }))).toBe('2024: 4 × 5745');
});

test('hears of nothing that was taken back', () => {
  const story = told(inHospital);
  const wrong = story.told('2024-03-06', 'utskrivningsklar', { ...clinic, ...assessed });
  story.tookBack('2024-03-07', wrong);
  const s = surveyOf(story.journey(), clinic.stay);
  expect(s && paymentOf(s, story.observations(), { now: at('2024-03-10') })).toEqual({ outcome: 'ikke-klar' });
});

test('has nothing to say of a prison', () => {
  const story = aStory();
  story.told('2024-03-04', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt' });
  const s = surveyOf(story.journey(), prison.stay);
  expect(s && paymentOf(s, story.observations(), { now: at('2024-03-10') })).toEqual({ outcome: 'gjelder-ikke' });
});

test('is the same whatever order things were told in, and however often', () => {
  const story = told([...waits, answered('2024-03-13', 'kan'), left('2024-03-15')]);
  const s = surveyOf(story.journey(), clinic.stay);
  const all = story.observations();
  const asked = { now: at('2024-04-01') };
  expect(s && paymentOf(s, [...all.toReversed(), ...all], asked)).toEqual(s && paymentOf(s, all, asked));
  expect(story.audiences('2024-03-12')).toContain('boligsosial:3403');
});
