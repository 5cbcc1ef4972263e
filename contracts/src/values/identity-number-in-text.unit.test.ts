import { expect, test } from 'vitest';
import { looksLikeIdentityNumber } from './identity-number-in-text.ts';

/** Synthetic: month + 80. */
const number = '01819050143';

test.each([
  ['alone', number],
  ['in a sentence', `Gjelder ${number}.`],
  ['in two parts', `${number.slice(0, 6)} ${number.slice(6)}`],
  ['behind a word', `pasient-${number}`],
])('sees an identity number %s', (_, text) => {
  expect(looksLikeIdentityNumber(text)).toBe(true);
});

test.each([
  ['a text without digits', 'Vannskade i boligen.'],
  ['a wrong control digit', `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`],
  ['a longer number', `${number}1`],
  ['an organisation number', '310000019'],
  ['a date', '2026-11-09'],
])('lets %s pass', (_, text) => {
  expect(looksLikeIdentityNumber(text)).toBe(false);
});
