import { expect, test } from 'vitest';
import type { z } from 'zod';
import { Bydel, isOrgnr, Kommunenummer, OppholdId, Orgnr, PersonRef } from './ids.ts';
import { Datoperiode } from './values/datoperiode.ts';
import { KortTekst } from './values/kort-tekst.ts';

type Row = readonly [string, z.ZodType, unknown];

const right: readonly Row[] = [
  ['an organisation number', Orgnr, '310000019'],
  ['a municipality', Kommunenummer, '3403'],
  ['a city district', Bydel, '030101'],
  ['a personRef', PersonRef, '7c1d1f0e-6f0a-4c52-9b7e-2f4c9a0b5d11'],
  ['a stay id of another system', OppholdId, 'DIPS:2026-0417.1_b'],
  [
    'a range of one day',
    Datoperiode,
    { tidligst: '2026-02-28', sannsynlig: '2026-02-28', senest: '2026-02-28', visshet: 'bekreftet' },
  ],
  ['a short text', KortTekst, 'Vannskade.'],
];

test.each(right)('takes %s', (...[, schema, value]) => {
  expect(schema.parse(value)).toEqual(value);
});

const wrong: readonly Row[] = [
  ['a wrong control digit', Orgnr, '310000018'],
  ['an organisation number with spaces', Orgnr, '310 000 019'],
  ['an organisation number as a number', Orgnr, 310_000_019],
  ['a municipality that lost its zero', Kommunenummer, '301'],
  ['a municipality that is no more', Kommunenummer, '0403'],
  ['a city district that does not exist', Bydel, '030118'],
  ['a personRef in capitals', PersonRef, '7C1D1F0E-6F0A-4C52-9B7E-2F4C9A0B5D11'],
  ['a stay id with a slash', OppholdId, 'a/b'],
  ['a stay id with a NUL character', OppholdId, 'a\0'],
  ['an empty stay id', OppholdId, ''],
  ['an identity number as stay id', OppholdId, '01819050143'],
  [
    'a range that ends first',
    Datoperiode,
    { tidligst: '2026-03-02', sannsynlig: '2026-03-02', senest: '2026-03-01', visshet: 'anslag' },
  ],
  [
    'a day that does not exist',
    Datoperiode,
    { tidligst: '2026-02-29', sannsynlig: '2026-03-02', senest: '2026-03-03', visshet: 'anslag' },
  ],
  ['an identity number in a text', KortTekst, 'Gjelder 018190 50143'],
  ['a long text', KortTekst, 'x'.repeat(301)],
];

test.each(wrong)('refuses %s, and does not repeat it', (...[, schema, value]) => {
  const { error } = schema.safeParse(value);
  expect(error).toBeDefined();
  if (typeof value === 'string' && value.length > 5) expect(error?.message).not.toContain(value);
});

test('an organisation number whose control digit would be ten does not exist', () => {
  const withoutControl = Array.from({ length: 100 }, (_, index) => String(31_000_000 + index));
  const impossible = withoutControl.filter(
    (eight) => !Array.from('0123456789').some((digit) => isOrgnr(eight + digit)),
  );
  expect(impossible.length).toBeGreaterThan(0);
});
