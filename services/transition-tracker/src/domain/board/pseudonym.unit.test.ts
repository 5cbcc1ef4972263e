import { expect, test } from 'vitest';
import { pseudonymOf } from './pseudonym.ts';

test('gives two words and a number, the same every time', () => {
  const id = '2dac9529-3a47-5eea-917e-53c5b2bf4714';
  expect(pseudonymOf(id)).toMatch(/^[A-ZÆØÅ][a-zæøå]+ [A-ZÆØÅ][a-zæøå]+ [1-9]\d$/);
  expect(pseudonymOf(id)).toBe(pseudonymOf(id));
});

test('seldom gives two transitions the same name', () => {
  const names = Array.from({ length: 2000 }, (_, number) => pseudonymOf(`transition-${number}`));
  expect(new Set(names).size).toBeGreaterThan(1970);
});
