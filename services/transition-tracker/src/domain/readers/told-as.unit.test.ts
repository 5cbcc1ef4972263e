import { expect, test } from 'vitest';
import type { Gap } from '../expectations/gap.ts';
import { toldAs } from './told-as.ts';

const brokenOff = {
  expectation: 'avbrudd-uten-oppfolging',
  row: 'avbrudd-uten-oppfolging',
  basis: { slag: 'praksis', henvisning: 'Nasjonal faglig retningslinje for ROP-lidelser' },
} as Gap; // only what is looked at

test('a broken-off treatment is told as an exit without a plan to whoever may not know how the person left', () => {
  const told = toldAs(brokenOff, new Set(['mangel', 'periode']));
  expect([told.expectation, told.row, told.basis.henvisning]).toEqual(['ut-uten-plan', 'ut-uten-plan', 'Praksis']);
});

test('whoever may know how the person left is told as it is', () => {
  expect(toldAs(brokenOff, new Set(['mate']))).toBe(brokenOff);
});

test('other gaps are told to all alike', () => {
  const gap = { expectation: 'bolig-mangler', row: 'bolig-mangler' } as Gap; // likewise
  expect(toldAs(gap, new Set())).toBe(gap);
});
