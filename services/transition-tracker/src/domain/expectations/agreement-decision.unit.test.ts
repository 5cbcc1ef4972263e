import { expect, test } from 'vitest';
import { type AgreementDecision, bookOf, lastWord, standing, stoodAt } from './agreement-decision.ts';
import type { Agreement } from './agreements.ts';
import { asIfAllAlong, withAgreement, withoutAgreement } from './other-agreements.ts';
import { partyOf } from './party.ts';

const agreement = (avtaleId: string, dager: number, more: Partial<Agreement> = {}): Agreement => ({
  avtaleId,
  kommune: '3403',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager, dagslag: 'dager' }],
  ...more,
});
const at = (recordedAt: number, avtaleId: string, dager?: number): AgreementDecision => ({
  avtaleId,
  versjon: 1,
  recordedAt,
  opphav: 'kall',
  ...(dager === undefined ? {} : { agreement: agreement(avtaleId, dager) }),
});
const book = bookOf([at(10, 'a', 14), at(20, 'b', 7), at(30, 'a', 21), at(40, 'b')]);

test('the last word about each agreement stands', () => {
  expect(standing(book)).toEqual([agreement('a', 21)]);
  expect(lastWord(book, 'b')).toEqual(at(40, 'b'));
  expect(lastWord(book, 'c')).toBeUndefined();
});

test('what stood at an instant is what had been decided by then', () => {
  expect(stoodAt(book, 9)).toEqual([]);
  expect(stoodAt(book, 10)).toEqual([agreement('a', 14)]);
  expect(stoodAt(book, 35)).toEqual([agreement('a', 21), agreement('b', 7)]);
  expect(stoodAt(book, 40)).toEqual([agreement('a', 21)]);
});

test('one agreement more, another version of it, or one less', () => {
  const all = [agreement('a', 14), agreement('b', 7)];
  expect(withAgreement(all, agreement('a', 21))).toEqual([agreement('b', 7), agreement('a', 21)]);
  expect(withoutAgreement(all, 'b')).toEqual([agreement('a', 14)]);
});

test('as if it had held all along, it goes before all others between the same parties, for the rules it names', () => {
  const clinic = { institusjon: '310000019' };
  const second = { forventning: 'oppfolging-mangler', dager: 5, dagslag: 'dager' } as const;
  const others = [
    agreement('older', 14, { frister: [...agreement('', 14).frister, second] }),
    agreement('clinic', 30, clinic),
  ];
  expect(asIfAllAlong([...others, agreement('a', 7)], agreement('a', 21))).toEqual([
    agreement('older', 14, { frister: [second] }),
    agreement('clinic', 30, clinic),
    agreement('a', 21, { gyldigFra: '0001-01-01' }),
  ]);
});

test('an agreement is between a municipality and one institution, or all', () => {
  expect(partyOf(agreement('a', 1))).toEqual({ kommune: '3403' });
  expect(partyOf(agreement('a', 1, { institusjon: '310000019' }))).toEqual({
    kommune: '3403',
    institusjon: '310000019',
  });
});
