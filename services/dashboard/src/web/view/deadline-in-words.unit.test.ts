import { expect, test } from 'vitest';
import { deadlineInWords } from './deadline-in-words.ts';

const friday = '2026-03-06T09:30:00+01:00';

test.each([
  ['2026-03-06T16:00:00+01:00', 'I dag kl. 16:00', false],
  ['2026-03-06T09:00:00+01:00', 'Gikk ut kl. 09:00', true],
  ['2026-03-07T16:00:00+01:00', 'I morgen', false],
  ['2026-03-09T16:00:00+01:00', 'Neste virkedag', false],
  ['2026-03-10T16:00:00+01:00', 'Om 2 virkedager', false],
  ['2026-03-05T16:00:00+01:00', '1 virkedag over frist', true],
  ['2026-02-27T16:00:00+01:00', '5 virkedager over frist', true],
])('on a Friday morning the deadline %s is %j', (deadline, text, isPressing) => {
  expect(deadlineInWords(deadline, friday, 'kommende')).toMatchObject({ text, isPressing });
});

test('names the day of the deadline, with the year when it is another', () => {
  expect(deadlineInWords('2026-03-10T16:00:00+01:00', friday, 'kommende').day).toBe('tir. 10. mars');
  expect(deadlineInWords('2027-01-05T16:00:00+01:00', friday, 'kommende').day).toBe('tir. 5. januar 2027');
});

test('does not count the weekend as days over the deadline', () => {
  const sunday = '2026-03-08T12:00:00+01:00';
  expect(deadlineInWords('2026-03-06T16:00:00+01:00', sunday, 'over-frist').text).toBe('Over frist');
});

test('skips the days off at Easter', () => {
  const wednesday = '2026-04-01T10:00:00+02:00';
  expect(deadlineInWords('2026-04-08T16:00:00+02:00', wednesday, 'kommende').text).toBe('Om 2 virkedager');
});

test('asks for what has no deadline at once when it is late or critical, and never otherwise', () => {
  expect(deadlineInWords(undefined, friday, 'kritisk')).toEqual({ text: 'Straks', isPressing: true });
  expect(deadlineInWords(undefined, friday, 'over-frist')).toEqual({ text: 'Straks', isPressing: true });
  expect(deadlineInWords(undefined, friday, 'merknad')).toEqual({ text: 'Ingen frist', isPressing: false });
});
