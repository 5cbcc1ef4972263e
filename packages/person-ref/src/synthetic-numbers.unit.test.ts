import { expect, test } from 'vitest';
import { parseIdentityNumber, someSyntheticNumbers } from './index.ts';

const digitsOf = (seed: number, count: number): string[] =>
  someSyntheticNumbers(seed, count).map((number) => number.disclose());

test('makes numbers that are accepted as synthetic, of the kind that they say', () => {
  for (const number of someSyntheticNumbers(3, 5_000)) {
    const parsed = parseIdentityNumber(number.disclose(), { accept: 'synthetic', today: '2026-03-10' });
    if (parsed.kind === 'refused') expect.fail(parsed.code);
    expect([parsed.number.kind, parsed.number.synthetic]).toEqual([number.kind, true]);
  }
});

test('makes the same numbers for the same seed, and others for another', () => {
  expect(digitsOf(1, 100)).toEqual(digitsOf(1, 100));
  expect(digitsOf(1, 100).filter((digits) => digitsOf(2, 100).includes(digits))).toEqual([]);
});

test('makes no number twice', () => {
  expect(new Set(digitsOf(0, 200_000)).size).toBe(200_000);
});

test('makes some D-numbers', () => {
  const kinds = someSyntheticNumbers(5, 1_000).map((number) => number.kind);
  expect(kinds.filter((kind) => kind === 'd-nummer').length).toBeGreaterThan(50);
});
