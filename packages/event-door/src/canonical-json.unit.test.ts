import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** What a door's parser lets through: it refuses a key that would change what an object is. */
const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, shuffled(field)]),
  );
};

test('is the same text for the same content, whatever the order of the fields', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
    }),
  );
});

test('is JSON of that content', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('leaves out what is undefined, and nothing else', () => {
  expect(canonicalJson({ b: undefined, a: [null, 'å"', { d: 1, c: false }] })).toBe(
    '{"a":[null,"å\\"",{"c":false,"d":1}]}',
  );
  expect(canonicalJson(undefined)).toBe('null');
});
