import { expect, test } from 'vitest';
import { Straff } from './straff.ts';

const refusals = (straff: unknown) =>
  Straff.safeParse(straff).error?.issues.map((issue) => [
    issue.path.join('.'),
    issue.code === 'custom' ? issue.params?.['code'] : issue.code,
  ]);

test('takes a length in years, months and days, alone or together', () => {
  for (const lengde of [{ ar: 21 }, { maneder: 18 }, { dager: 1 }, { ar: 1, maneder: 6, dager: 15 }])
    expect(refusals({ lengde })).toBeUndefined();
});

test('refuses a sentence without a length, by its field', () => {
  for (const lengde of [{}, { ar: 0 }, { maneder: 0, dager: 0 }])
    expect(refusals({ lengde })).toEqual([['lengde', 'straff-uten-lengde']]);
});

test('refuses a deduction that leaves nothing to serve, however long the months are', () => {
  const refused = [['varetektsfradrag', 'fradrag-lengre-enn-straffen']];
  expect(refusals({ lengde: { dager: 60 }, varetektsfradrag: 60 })).toEqual(refused);
  expect(refusals({ lengde: { dager: 60 }, varetektsfradrag: 59 })).toBeUndefined();
  expect(refusals({ lengde: { maneder: 1 }, varetektsfradrag: 31 })).toEqual(refused);
  expect(refusals({ lengde: { ar: 1 }, varetektsfradrag: 366 })).toEqual(refused);
  expect(refusals({ lengde: { ar: 1 }, varetektsfradrag: 365 })).toBeUndefined();
});

test('refuses what is no number of days, and a day that does not exist', () => {
  expect(refusals({ lengde: { dager: 1.5 } })).toEqual([['lengde.dager', 'invalid_type']]);
  expect(refusals({ lengde: { dager: -1 } })?.[0]).toEqual(['lengde.dager', 'too_small']);
  expect(refusals({ lengde: { ar: 31 } })).toEqual([['lengde.ar', 'too_big']]);
  expect(refusals({ lengde: { ar: 1 }, fra: '2027-02-29' })).toEqual([['fra', 'invalid_format']]);
});
