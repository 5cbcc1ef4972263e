import { expect, test } from 'vitest';
import { dayInWords, rangeInWords, weekdayInWords } from './index.ts';

const range = (tidligst: string, sannsynlig: string, senest: string) => ({ tidligst, sannsynlig, senest });

test.each([
  [range('2026-03-03', '2026-03-10', '2026-03-17'), 'anslag', 'ca. 3.–17. mars, trolig 10. mars'],
  [range('2026-03-03', '2026-03-10', '2026-03-17'), 'planlagt', 'planlagt 3.–17. mars, trolig 10. mars'],
  [range('2026-03-10', '2026-03-10', '2026-03-10'), 'bekreftet', '10. mars'],
  [range('2026-03-10', '2026-03-10', '2026-03-10'), 'anslag', 'ca. 10. mars'],
  [range('2026-03-28', '2026-04-01', '2026-04-04'), 'bekreftet', '28. mars – 4. april, trolig 1. april'],
  [range('2027-03-03', '2027-03-10', '2027-03-17'), 'anslag', 'ca. 3.–17. mars 2027, trolig 10. mars 2027'],
  [range('2027-03-28', '2027-04-01', '2027-04-04'), 'anslag', 'ca. 28. mars – 4. april 2027, trolig 1. april 2027'],
  [
    range('2026-12-28', '2027-01-02', '2027-01-04'),
    'planlagt',
    'planlagt 28. desember 2026 – 4. januar 2027, trolig 2. januar 2027',
  ],
] as const)('says %j with visshet %s as %j', (days, visshet, words) => {
  expect(rangeInWords({ ...days, visshet }, '2026-02-01')).toBe(words);
});

test('leaves the year out when nobody says what day it is', () => {
  expect(dayInWords('2031-05-09')).toBe('9. mai');
  expect(dayInWords('2031-05-09', '2030-01-01')).toBe('9. mai 2031');
});

test('names the weekday', () => {
  expect(weekdayInWords('2026-03-08')).toBe('søndag');
  expect(weekdayInWords('2026-03-09')).toBe('mandag');
});
