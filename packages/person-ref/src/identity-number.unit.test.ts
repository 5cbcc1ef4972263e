import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { type IdentityNumber, identityNumberRefusals, someSyntheticNumbers } from './index.ts';

const [number] = someSyntheticNumbers(7, 1) as [IdentityNumber];
const digits = number.disclose();

test('never prints', () => {
  const error = new Error('Could not store', { cause: number });
  const printed = [
    String(number),
    `${number}`,
    ['nummer', number].join(' '),
    JSON.stringify({ number, list: [number] }),
    inspect(number),
    inspect({ deep: { number } }, { showHidden: true, depth: 9, getters: true }),
    inspect(error, { showHidden: true }),
    JSON.stringify({ ...number }),
    JSON.stringify(structuredClone(number)),
    Object.getOwnPropertyNames(number).join(),
  ];
  for (const text of printed) expect(text).not.toContain(digits.slice(0, 6));
  expect(printed[0]).toBe('[identitetsnummer]');
  expect(printed[3]).toBe('{"number":"[identitetsnummer]","list":["[identitetsnummer]"]}');
});

test('is not a number to reckon with either', () => {
  expect(Number(number)).toBeNaN();
});

test('gives its digits to who says disclose', () => {
  expect(digits).toMatch(/^\d{11}$/);
});

test('has a sentence for each refusal, without digits', () => {
  for (const sentence of Object.values(identityNumberRefusals)) expect(sentence).not.toMatch(/\d/);
});
