import { expect, test } from 'vitest';
import { fakePayment } from '../../../test/fake-tracker/payment.ts';
import { kronerInWords, lackingIn, yearInWords } from './payment-words.ts';

const per = '2026-11-20T09:30:00+01:00';

test('writes kroner with spaces that do not break', () => {
  expect([5, 745, 5745, 22980, 1234567].map(kronerInWords)).toEqual([
    '5\u00a0kr',
    '745\u00a0kr',
    '5\u00a0745\u00a0kr',
    '22\u00a0980\u00a0kr',
    '1\u00a0234\u00a0567\u00a0kr',
  ]);
});

test('reckons a year out, and never guesses a price', () => {
  expect(yearInWords({ ar: 2023, dogn: 3, dognpris: 5508, kroner: 16524 }).replaceAll('\u00a0', ' ')).toBe(
    '3 døgn à 5 508 kr = 16 524 kr',
  );
  expect(yearInWords({ ar: 2026, dogn: 3 })).toBe('3 døgn, prisen er ikke kjent');
});

test('says what is lacking only where nothing is paid', () => {
  const blocked = fakePayment('blokkert', per);
  expect(lackingIn(blocked).map(({ vilkar }) => vilkar)).toEqual(['punkter-dokumentert']);
  expect(lackingIn({ ...blocked, perioder: [] })).toEqual([]);
  expect(lackingIn(fakePayment('betaling', per))).toEqual([]);
});
