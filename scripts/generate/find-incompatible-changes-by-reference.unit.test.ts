import { expect, test } from 'vitest';
import { findIncompatibleChanges } from './find-incompatible-changes.ts';
import type { JsonSchema } from './json-schema.ts';

const withDefinition = (definition: JsonSchema, keyword = '$defs'): JsonSchema => ({
  type: 'object',
  properties: { periode: { $ref: `#/${keyword}/periode` } },
  [keyword]: { periode: definition },
});
const range = (visshet: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: { visshet: { enum: visshet } },
});

const found = (before: JsonSchema, after: JsonSchema) =>
  findIncompatibleChanges(before, after).map(({ path, kind }) => `${path}: ${kind}`);

test.each(['$defs', 'definitions'])('follows references into %s', (keyword) => {
  expect(found(withDefinition(range(['a', 'b']), keyword), withDefinition(range(['a']), keyword))).toEqual([
    'periode.visshet: value-removed',
  ]);
});

test('a definition that moved, or was written out, is no change', () => {
  const inline: JsonSchema = { type: 'object', properties: { periode: range(['a']) } };
  expect(found(withDefinition(range(['a'])), inline)).toEqual([]);
  expect(found(inline, withDefinition(range(['a']), 'definitions'))).toEqual([]);
});

test('follows a reference to a reference, and one with an escaped name', () => {
  const chain = (last: JsonSchema): JsonSchema => ({
    $ref: '#/$defs/a~1b',
    $defs: { 'a/b': { $ref: '#/$defs/c' }, c: last },
  });
  expect(found(chain({ type: 'string' }), chain({ type: 'integer' }))).toEqual([': kind-narrowed']);
});

const tree = (leaf: JsonSchema): JsonSchema => ({
  $ref: '#/$defs/node',
  $defs: {
    node: { type: 'object', properties: { value: leaf, children: { type: 'array', items: { $ref: '#/$defs/node' } } } },
  },
});

test('comes to an end in a schema that contains itself', () => {
  expect(found(tree({ type: 'string' }), tree({ type: 'string' }))).toEqual([]);
  expect(found(tree({ type: 'string' }), tree({ type: 'integer' }))).toEqual(['value: kind-narrowed']);
});

test('joins what must hold together', () => {
  const all = (...parts: JsonSchema[]): JsonSchema => ({ allOf: parts });
  const one: JsonSchema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
  const two: JsonSchema = { type: 'object', properties: { b: { type: 'string' } }, required: ['b'] };
  expect(found(all(one, two), all(two, one))).toEqual([]);
  expect(found(all(one, two), one)).toEqual(['b: field-removed']);
  expect(found(one, all(one, two))).toEqual(['b: field-added-as-required']);
  expect(found(all({ pattern: '^a' }, { pattern: 'b$' }), { pattern: '^a' })).toEqual([]);
});

test('sees members of a union behind references', () => {
  const union = (...members: string[]): JsonSchema => ({
    anyOf: members.map((member) => ({ $ref: `#/$defs/${member}` })),
    $defs: {
      a: { type: 'object', properties: { slag: { const: 'a' } } },
      b: { type: 'object', properties: { slag: { const: 'b' } } },
    },
  });
  expect(found(union('a', 'b'), union('a'))).toEqual([': alternative-removed']);
  expect(found(union('a'), union('b', 'a'))).toEqual([': alternative-added']);
});

test.each([
  ['not', { not: { type: 'null' } }],
  ['if', { if: {} }],
  ['dependentRequired', { dependentRequired: { a: ['b'] } }],
  ['uniqueItems', { uniqueItems: true }],
  ['prefixItems', { prefixItems: [{ type: 'string' }] }],
  ['patternProperties', { patternProperties: { '^x': { type: 'string' } } }],
])('takes any change of a rule it cannot judge for a break: %s', (_, rule) => {
  expect(found({}, rule)[0]).toBe(': rule-changed');
  expect(found(rule, {})[0]).toBe(': rule-changed');
  expect(found(rule, rule)).toEqual([]);
});

test('knows a schema that allows nothing', () => {
  expect(found({ type: 'array' }, { type: 'array', items: false })).toEqual(['[]: rule-changed']);
});

test('a list of kinds is a union', () => {
  expect(found({ type: ['string', 'null'] }, { type: 'string' })).toEqual([': alternative-removed']);
  expect(found({ type: 'string' }, { anyOf: [{ type: 'string' }, { type: 'null' }] })).toEqual([': alternative-added']);
  expect(found({ type: ['string', 'null'] }, { anyOf: [{ type: 'null' }, { type: 'string' }] })).toEqual([]);
});

test('refuses references that lead nowhere, in a circle, or out of the document', () => {
  expect(() => found({ $ref: '#/$defs/x' }, {})).toThrow('points at nothing');
  expect(() => found({ $ref: '#/$defs/x', $defs: { x: { $ref: '#/$defs/x' } } }, {})).toThrow('points at itself');
  expect(() => found({ $ref: 'other.json' }, {})).toThrow('inside a document');
});
