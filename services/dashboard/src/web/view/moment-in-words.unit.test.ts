import { expect, test } from 'vitest';
import { dayHeading, distanceInWords, momentInWords } from './moment-in-words.ts';

const per = '2026-03-06T09:30:00+01:00';

test.each([
  ['2026-03-06T07:03:00Z', 'i dag kl. 08:03'],
  ['2026-03-05T21:00:00Z', 'i går kl. 22:00'],
  ['2026-03-05T23:00:00Z', 'i dag kl. 00:00'],
  ['2026-03-01T12:00:00Z', '1. mars'],
  ['2025-12-30T12:00:00Z', '30. desember 2025'],
])('says %s as %j', (moment, words) => {
  expect(momentInWords(moment, per)).toBe(words);
});

test('heads the days of a timeline', () => {
  expect(dayHeading('2026-03-06', '2026-03-06')).toBe('I dag, fredag 6. mars');
  expect(dayHeading('2026-03-05', '2026-03-06')).toBe('I går, torsdag 5. mars');
  expect(dayHeading('2026-03-01', '2026-03-06')).toBe('Søndag 1. mars');
});

test('says how far off a day is', () => {
  expect(
    ['2026-03-06', '2026-03-07', '2026-03-05', '2026-03-16', '2026-03-03'].map((day) =>
      distanceInWords(day, '2026-03-06'),
    ),
  ).toEqual(['i dag', 'i morgen', 'i går', 'om 10 dager', 'for 3 dager siden']);
});
