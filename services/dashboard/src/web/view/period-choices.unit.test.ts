import { expect, test } from 'vitest';
import { periodChoiceOf, periodChoices } from './period-choices.ts';
import { readDay, showDay } from './read-day.ts';

test('knows its own choices again', () => {
  for (const { id, fra, til } of periodChoices('2026-03-06')) expect(periodChoiceOf(fra, til, '2026-03-06')).toBe(id);
  expect(periodChoiceOf(undefined, undefined, '2026-03-06')).toBe('alle');
  expect(periodChoiceOf('2026-03-01', '2026-03-06', '2026-03-06')).toBe('egen');
});

test.each([
  ['3.3.2026', '2026-03-03'],
  ['03.03.26', '2026-03-03'],
  [' 2026-03-03 ', '2026-03-03'],
  ['30.02.2026', undefined],
  ['i morgen', undefined],
])('reads %j as %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('shows a day as a field does', () => {
  expect(showDay('2026-03-09')).toBe('09.03.2026');
});
