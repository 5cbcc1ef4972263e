import { expectationsInWords } from '@overgang/transition-tracker';
import { expect, test } from 'vitest';
import { expectationsHaveDrifted, expectationsPage } from './expectations.ts';

test('the page in the docs says what the catalogue says, each row with its basis', () => {
  expect(expectationsHaveDrifted()).toBe(false);
  const page = expectationsPage();
  for (const { rad, regel, grunnlag } of expectationsInWords())
    for (const text of [`### \`${rad}\``, regel, grunnlag.tekst]) expect(page).toContain(text);
});

test('a law that has changed stands with the day on each side', () => {
  expect(expectationsPage()).toMatch(/gjelder til 2026-06-30/);
  expect(expectationsPage()).toMatch(/gjelder fra 2026-07-01/);
});
