import { VarselBestilt } from '@overgang/contracts';
import { Varsel } from '@overgang/contracts/http';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { knownFields } from './known-fields.ts';

const schema = z.strictObject({
  a: z.string().optional(),
  list: z.array(z.strictObject({ b: z.number() })).optional(),
  deep: z.strictObject({ c: z.enum(['x']), tall: z.record(z.string(), z.number()).optional() }).optional(),
});

test('keeps what the contract lists, at every depth, and nothing else', () => {
  const value = { a: 'x', z: 1, list: [{ b: 1, z: 2 }], deep: { c: 'x', z: { y: 1 }, tall: { dager: 3 } } };
  expect(knownFields(schema, value)).toEqual({ a: 'x', list: [{ b: 1 }], deep: { c: 'x', tall: { dager: 3 } } });
});

test('changes nothing that it knows', () => {
  const { innhold, mottaker } = VarselBestilt.example.data;
  expect(knownFields(Varsel, { innhold, mottaker })).toEqual({ innhold, mottaker });
});

test.each([[{ deep: null }], [{ list: 'none' }], [{ deep: 'x' }], [{}]])(
  'leaves for the contract to judge what is not of its kind: %j',
  (value) => {
    expect(knownFields(schema, value)).toEqual(value);
  },
);
