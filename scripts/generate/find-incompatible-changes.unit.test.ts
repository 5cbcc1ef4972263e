import { expect, test } from 'vitest';
import { z } from 'zod';
import { findIncompatibleChanges } from './find-incompatible-changes.ts';
import type { ChangeKind } from './incompatible-change.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

type Row = readonly [title: string, before: z.ZodType, after: z.ZodType, found: readonly `${string}: ${ChangeKind}`[]];

const found = (before: JsonSchema, after: JsonSchema) =>
  findIncompatibleChanges(before, after).map(({ path, kind }) => `${path}: ${kind}`);

const o = z.strictObject;
const text = z.string();
const a = o({ slag: z.literal('a'), x: text });
const b = o({ slag: z.literal('b'), y: text });
const c = o({ slag: z.literal('c') });
const deep = (leaf: z.ZodType) => o({ liste: z.array(o({ ett: o({ to: leaf }).optional() })) });

const breaks: readonly Row[] = [
  ['a field that went', o({ a: text, b: text }), o({ a: text }), ['b: field-removed']],
  ['an optional field that went', o({ a: text.optional() }), o({}), ['a: field-removed']],
  ['a renamed field', o({ a: text }), o({ b: text }), ['a: field-removed', 'b: field-added-as-required']],
  ['a new required field', o({}), o({ a: text }), ['a: field-added-as-required']],
  ['an optional field that is now required', o({ a: text.optional() }), o({ a: text }), ['a: field-now-required']],
  ['a required field that is now optional', o({ a: text }), o({ a: text.optional() }), ['a: field-no-longer-required']],
  ['another kind', text, z.number(), [': kind-narrowed']],
  ['a number that must be whole', z.number(), z.int(), [': kind-narrowed']],
  ['a whole number that need not be', z.int(), z.number(), [': kind-widened']],
  ['anything that must be a text', z.unknown(), text, [': kind-narrowed']],
  ['a text that may be anything', text, z.unknown(), [': kind-widened']],
  ['a value that went', z.enum(['x', 'y']), z.enum(['x']), [': value-removed']],
  ['a value that came', z.enum(['x']), z.enum(['x', 'y']), [': value-added']],
  ['a list that became a constant', z.enum(['x', 'y']), z.literal('x'), [': value-removed']],
  ['a text that became a list', text, z.enum(['x']), [': list-closed']],
  ['a list that became a text', z.enum(['x']), text, [': list-opened']],
  ['another constant', z.literal('1'), z.literal('2'), [': constant-changed']],
  ['a longer shortest text', text.min(1), text.min(2), [': bound-tightened']],
  ['a shorter longest text', text.max(9), text.max(8), [': bound-tightened']],
  ['a text that has a longest', text, text.max(8), [': bound-tightened']],
  ['a higher lowest number', z.int().min(0), z.int().min(1), [': bound-tightened']],
  ['a lower highest number', z.number().max(2), z.number().max(1), [': bound-tightened']],
  ['a number that must be over its lowest', z.number().min(1), z.number().gt(1), [': bound-tightened']],
  ['an array that must have an element', z.array(text), z.array(text).min(1), [': bound-tightened']],
  ['an array that may have fewer', z.array(text).max(9), z.array(text).max(8), [': bound-tightened']],
  ['a new pattern', text, text.regex(/^a/), [': pattern-changed']],
  ['another pattern', text.regex(/^a/), text.regex(/^b/), [': pattern-changed']],
  ['one more pattern', text.regex(/^a/), text.regex(/^a/).regex(/b$/), [': pattern-changed']],
  ['a new format', text, z.iso.date(), [': format-changed']],
  ['another format', z.iso.date(), z.iso.datetime({ offset: true }), [': format-changed']],
  ['a format that went', z.uuid(), text, [': format-changed']],
  ['another multiple', z.number().multipleOf(1), z.number().multipleOf(2), [': rule-changed']],
  ['an object that was closed', z.looseObject({}), o({}), [': object-closed']],
  ['other values of a record', z.record(text, z.number()), z.record(text, z.int()), ['*: kind-narrowed']],
  ['keys of a record that must have a form', z.record(text, text), z.record(text.max(3), text), [': rule-changed']],
  ['other elements of an array', z.array(text), z.array(z.int()), ['[]: kind-narrowed']],
  [
    'other elements of an array in an array',
    z.array(z.array(z.enum(['x', 'y']))),
    z.array(z.array(z.enum(['x']))),
    ['[][]: value-removed'],
  ],
  ['a required field, deep', deep(o({})), deep(o({ tre: text })), ['liste[].ett.to.tre: field-added-as-required']],
  ['a value that went, deep', deep(z.enum(['x', 'y'])), deep(z.enum(['x'])), ['liste[].ett.to: value-removed']],
  ['a member of a union that went', z.union([text, z.int()]), z.union([text]), [': alternative-removed']],
  ['a member of a union that came', text, z.union([text, z.int()]), [': alternative-added']],
  ['null that is no longer taken', text.nullable(), text, [': alternative-removed']],
  ['null that may come', text, text.nullable(), [': alternative-added']],
  [
    'a value in a member of a union',
    z.union([z.enum(['x', 'y']), z.int()]),
    z.union([z.enum(['x']), z.int()]),
    ['|"string": value-removed'],
  ],
  [
    'a shape that went',
    z.discriminatedUnion('slag', [a, b]),
    z.discriminatedUnion('slag', [a]),
    [': alternative-removed'],
  ],
  [
    'a shape that came',
    z.discriminatedUnion('slag', [a, b]),
    z.discriminatedUnion('slag', [a, b, c]),
    [': alternative-added'],
  ],
  [
    'a required field in one shape',
    z.discriminatedUnion('slag', [a, b]),
    z.discriminatedUnion('slag', [b, a.extend({ ny: text })]),
    ['|{"slag":"a"}.ny: field-added-as-required'],
  ],
  [
    'a narrower field in a shape that nothing but its fields tells from another',
    z.union([o({ x: z.enum(['1', '2']) }), o({ y: text })]),
    z.union([o({ y: text }), o({ x: z.enum(['1']) })]),
    ['|"object".x: value-removed'],
  ],
  [
    'a union in an array in an object',
    o({ l: z.array(z.discriminatedUnion('slag', [a, b])) }),
    o({ l: z.array(z.discriminatedUnion('slag', [a, b.extend({ y: z.int() })])) }),
    ['l[]|{"slag":"b"}.y: kind-narrowed'],
  ],
];

test.each(breaks)('sees %s', (...[, before, after, expected]) => {
  expect(found(jsonSchemaOf(before), jsonSchemaOf(after))).toEqual(expected);
});

const harmless: readonly (readonly [string, z.ZodType, z.ZodType])[] = [
  ['a new optional field', o({ a: text }), o({ a: text, b: text.optional() })],
  ['a new optional field, deep', deep(o({})), deep(o({ ny: text.optional() }))],
  [
    'a new optional field in one shape',
    z.discriminatedUnion('slag', [a, b]),
    z.discriminatedUnion('slag', [a.extend({ ny: text.optional() }), b]),
  ],
  ['fields in another order', o({ a: text, b: text }), o({ b: text, a: text })],
  ['values in another order', z.enum(['x', 'y']), z.enum(['y', 'x'])],
  ['members in another order', z.union([text, z.int()]), z.union([z.int(), text])],
  ['a wider bound', text.min(2).max(8), text.min(1).max(9)],
  ['a bound that went', z.array(text).max(3), z.array(text)],
  ['a pattern that went', text.regex(/^a/), text],
  ['an object that was opened', o({}), z.looseObject({})],
  ['better words', text.describe('a'), text.describe('b')],
  ['a list of one that became a constant', z.enum(['x']), z.literal('x')],
  [
    'two shapes that became one that takes both',
    z.union([o({ x: text }), o({ x: text, y: text.optional() })]),
    o({ x: text, y: text.optional() }),
  ],
];

test.each(harmless)('lets %s pass', (...[, before, after]) => {
  expect(found(jsonSchemaOf(before), jsonSchemaOf(after))).toEqual([]);
});

test('says from what to what', () => {
  expect(findIncompatibleChanges({ maxLength: 9 }, { maxLength: 8 })).toEqual([
    { path: '', kind: 'bound-tightened', detail: 'maxLength from 9 to 8' },
  ]);
});
