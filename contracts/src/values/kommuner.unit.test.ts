import { expect, test } from 'vitest';
import { bydeler, isKommunenummer, kommuner } from './kommuner.ts';

test('knows the 357 municipalities of the 2024 division, each once', () => {
  expect(kommuner.size).toBe(357);
  expect(new Set(kommuner.values()).size).toBe(357);
  for (const number of kommuner.keys()) expect(number).toMatch(/^\d{4}$/);
});

test('has the right number of municipalities in each county', () => {
  const counts: Record<string, number> = {};
  for (const number of kommuner.keys()) counts[number.slice(0, 2)] = (counts[number.slice(0, 2)] ?? 0) + 1;
  expect(counts).toEqual({
    '03': 1,
    '11': 23,
    '15': 27,
    '18': 41,
    '31': 12,
    '32': 21,
    '33': 18,
    '34': 46,
    '39': 6,
    '40': 17,
    '42': 25,
    '46': 43,
    '50': 38,
    '55': 21,
    '56': 18,
  });
});

test.each([
  ['0301', 'Oslo'],
  ['3403', 'Hamar'],
  ['4601', 'Bergen'],
  ['1580', 'Haram'],
  ['5612', 'Kautokeino'],
])('calls %s %s', (number, name) => {
  expect(kommuner.get(number)).toBe(name);
});

test('no longer knows the numbers of divisions that have ended', () => {
  for (const number of ['0101', '3004', '5401', '1507', '3801']) expect(isKommunenummer(number)).toBe(false);
});

test("knows Oslo's city districts", () => {
  expect(bydeler.get('030101')).toBe('Gamle Oslo');
  expect(bydeler.size).toBe(17);
});
