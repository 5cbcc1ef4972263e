import { expect, test } from 'vitest';
import { looksLikeIdentityNumber } from './identity-number-in-text.ts';

/** Synthetic: month + 80. */
const number = '01819050143';

test.each([
  ['alone', number],
  ['in a sentence', `Gjelder ${number}.`],
  ['in two parts', `${number.slice(0, 6)} ${number.slice(6)}`],
  ['behind a word', `pasient-${number}`],
  ['beside a UUID', `7c1d1f0e-6f0a-4c52-9b7e-2f4c9a0b5d11 ${number}`],
  ['in what is no UUID', `7c1d1f0e-6f0a-0c52-0b7e-a${number}`],
])('sees an identity number %s', (_, text) => {
  expect(looksLikeIdentityNumber(text)).toBe(true);
});

test.each([
  ['a text without digits', 'Vannskade i boligen.'],
  ['a wrong control digit', `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`],
  ['a longer number', `${number}1`],
  ['an organisation number', '310000019'],
  ['a date', '2026-11-09'],
  ['a UUID that has those digits by chance', `melding-7c1d1f0e-6f0a-4c52-9b7e-a${number}`],
  ['a trace id that has them', `4bf92f3577b34da6a${number}bcde`],
])('lets %s pass', (_, text) => {
  expect(looksLikeIdentityNumber(text)).toBe(false);
});
