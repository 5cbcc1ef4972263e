import { expect, test } from 'vitest';
import { cleanReason } from './clean-reason.ts';

test.each([
  ['not-json', 'not-json'],
  [
    'data.utskrivning.senest: invalid_type; data.kommune: invalid_value',
    'data.utskrivning.senest: invalid_type; data.kommune: invalid_value',
  ],
  ['invalid-event (data.egenskaper.0: invalid_value)', 'invalid-event (data.egenskaper.0: invalid_value)'],
  ['(hele meldingen): invalid_type', '(hele meldingen): invalid_type'],
  ['lovhjemmel § 12 mangler på rot', 'lovhjemmel § 12 mangler på rot'],
])('leaves codes and paths as they are: %s', (reason, clean) => {
  expect(cleanReason(reason)).toBe(clean);
});

test.each([
  ['fnr 15507600333 is wrong', 'fnr # is wrong'],
  ['fnr 155076 00333 is wrong', 'fnr # is wrong'],
  ['expected date, received "Kari Nordmann"', 'expected date, received …'],
  ["Unrecognized key: 'kari@example.no'", 'Unrecognized key: …'],
  ['at <b>x</b>\n\0', 'at ?b?x??b???'],
  ['', 'unknown'],
  [' ', 'unknown'],
])('masks what may be contents: %s', (reason, clean) => {
  expect(cleanReason(reason)).toBe(clean);
});

test('is never long', () => {
  expect(cleanReason('x'.repeat(10_000))).toHaveLength(300);
});
