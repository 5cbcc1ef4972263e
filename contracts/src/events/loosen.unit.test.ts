import { expect, test } from 'vitest';
import { z } from 'zod';
import { loosen } from './loosen.ts';

const inner = z.strictObject({ a: z.string() });

test.each([
  ['an object', inner, { a: 'x', ny: 1 }],
  ['an object in an object', z.strictObject({ o: inner }), { o: { a: 'x', ny: 1 }, ny: 1 }],
  ['an array', z.array(inner), [{ a: 'x', ny: 1 }]],
  ['an array in an array', z.array(z.array(inner)), [[{ a: 'x', ny: 1 }]]],
  ['a union', z.union([z.strictObject({ n: z.number() }), inner]), { a: 'x', ny: 1 }],
  [
    'a discriminated union',
    z.discriminatedUnion('slag', [
      z.strictObject({ slag: z.literal('a'), o: inner }),
      z.strictObject({ slag: z.literal('b') }),
    ]),
    { slag: 'a', o: { a: 'x', ny: 1 }, ny: 1 },
  ],
  ['an optional field', z.strictObject({ o: inner.optional() }), { o: { a: 'x', ny: 1 } }],
  ['a nullable field', z.strictObject({ o: inner.nullable() }), { o: { a: 'x', ny: 1 } }],
  ['a record', z.record(z.string(), inner), { k: { a: 'x', ny: 1 } }],
  ['an object with a rule', inner.refine(() => false), { a: 'x', ny: 1 }],
  ['a branded object', inner.brand<'B'>(), { a: 'x', ny: 1 }],
])('keeps unknown fields of %s', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(false);
  expect(z.parse(loosen(schema), value)).toEqual(value);
});

test.each([
  ['a kind', z.string(), 7],
  ['a whole number', z.int().min(1), 1.5],
  ['a closed list', z.enum(['a', 'b']), 'c'],
  ['a constant', z.literal('a'), 'b'],
  ['a required field', inner, {}],
  ['a date', z.iso.date(), '2026-02-30'],
  ['an id', z.uuid().brand<'Id'>(), 'x'],
])('still asks for %s', (_, schema, value) => {
  expect(z.safeParse(loosen(schema), value).success).toBe(false);
});

test.each([
  ['lengths', z.string().min(3).max(4), 'x'],
  ['patterns', z.string().regex(/^a$/), 'x'],
  ['numbers out of bounds', z.int().min(1).max(3), 9],
  ['too many elements', z.array(z.string()).max(1), ['a', 'b']],
  ['rules', z.iso.date().refine(() => false), '2026-02-28'],
])('leaves %s to the door', (_, schema, value) => {
  expect(schema.safeParse(value).success).toBe(false);
  expect(z.parse(loosen(schema), value)).toEqual(value);
});

test('refuses a schema that changes what it reads', () => {
  expect(() => loosen(z.strictObject({ a: z.string().default('x') }))).toThrow("'default'");
  expect(() => loosen(z.string().transform((text) => text.length))).toThrow("'pipe'");
  expect(() => loosen(z.partialRecord(z.enum(['a', 'b']), z.string()))).toThrow('closed keys');
});
