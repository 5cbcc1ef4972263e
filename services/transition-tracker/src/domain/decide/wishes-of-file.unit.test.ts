import { expect, test } from 'vitest';
import { type AgreementDecision, bookOf } from '../expectations/agreement-decision.ts';
import type { Agreement } from '../expectations/agreements.ts';
import { wishesOfFile } from './wishes-of-file.ts';

const agreement = (dager: number): Agreement => ({
  avtaleId: 'hamar',
  kommune: '3403',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager, dagslag: 'dager' }],
});
const decision = (opphav: 'fil' | 'kall', dager?: number): AgreementDecision => ({
  avtaleId: 'hamar',
  versjon: 1,
  recordedAt: 0,
  opphav,
  ...(dager === undefined ? {} : { agreement: agreement(dager) }),
});
const wishes = (decisions: readonly AgreementDecision[], ...file: readonly Agreement[]) =>
  wishesOfFile(bookOf(decisions), file);

test('what the file says for the first time is wished, and what it said before is not', () => {
  expect(wishes([], agreement(21))).toEqual([{ slag: 'fastsett', agreement: agreement(21) }]);
  expect(wishes([decision('fil', 21)], agreement(21))).toEqual([]);
  expect(wishes([decision('fil', 21)], agreement(28))).toHaveLength(1);
});

test('what somebody has decided since stays until the file says something else', () => {
  const decided = [decision('fil', 21), decision('kall', 35)];
  expect(wishes(decided, agreement(21))).toEqual([]);
  expect(wishes([...decided, decision('kall')], agreement(21))).toEqual([]);
  expect(wishes(decided, agreement(28))).toHaveLength(1);
});

test('what the file no longer names is withdrawn, unless somebody has decided about it since', () => {
  expect(wishes([decision('fil', 21)])).toEqual([{ slag: 'opphev', avtaleId: 'hamar' }]);
  expect(wishes([decision('fil', 21), decision('fil')])).toEqual([]);
  expect(wishes([decision('fil', 21), decision('kall', 35)])).toEqual([]);
  expect(wishes([decision('fil', 21), decision('fil')], agreement(21))).toHaveLength(1);
});
