import { expect, test } from 'vitest';
import { canonicalSchema, currentContracts, findPublishedBreaks, findUnpublished } from './baseline.ts';
import { readBaseline } from './baseline-file.ts';
import { findIncompatibleChanges } from './find-incompatible-changes.ts';
import type { JsonSchema } from './json-schema.ts';

const current = currentContracts();

test('breaks nothing that has been published', () => {
  expect(findPublishedBreaks(readBaseline(), current)).toEqual([]);
});

test('has published every event: if not, run npm run generate -- --accept-new', () => {
  expect(findUnpublished(readBaseline(), current)).toEqual([]);
});

test('notices an event that is gone', () => {
  const { 'no.overgang.felles.dodsfall.v1': _gone, ...events } = current.events;
  expect(findPublishedBreaks(current, { ...current, events })).toMatchObject([
    { of: 'no.overgang.felles.dodsfall.v1', kind: 'event-removed' },
  ]);
});

test('notices a break in an envelope', () => {
  const envelope = { ...current.envelopes['at-the-door'], required: [] };
  const broken = findPublishedBreaks(current, {
    ...current,
    envelopes: { ...current.envelopes, 'at-the-door': envelope },
  });
  expect(broken.map(({ path }) => path)).toEqual(expect.arrayContaining(['id', 'source', 'time']));
});

test('lists what is new and what has grown', () => {
  const { 'no.overgang.felles.dodsfall.v1': _gone, ...events } = current.events;
  expect(findUnpublished({ ...current, events }, current)).toEqual(['no.overgang.felles.dodsfall.v1']);
  expect(findUnpublished(current, current)).toEqual([]);
});

test('writes two schemas that allow the same in the same way', () => {
  expect(
    canonicalSchema({
      type: 'object',
      required: ['b', 'a'],
      title: 'x',
      properties: { description: { enum: [2, 1] } },
    }),
  ).toEqual(canonicalSchema({ properties: { description: { enum: [1, 2] } }, required: ['a', 'b'], type: 'object' }));
  expect(JSON.stringify(canonicalSchema({ b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
});

type Place = readonly [path: string, schema: Record<string, unknown>];

/** Every schema inside a schema, each a live part of one deep copy. */
const placesIn = (path: string, schema: Record<string, unknown>): Place[] => {
  const inner = (key: string, value: unknown): Place[] =>
    typeof value === 'object' && value !== null ? placesIn(key, value as Record<string, unknown>) : [];
  return [
    [path, schema],
    ...Object.entries(schema['properties'] ?? {}).flatMap(([key, value]) => inner(`${path}.${key}`, value)),
    ...inner(`${path}[]`, schema['items']),
    ...inner(`${path}.*`, schema['additionalProperties']),
  ];
};

/** Breaking changes, each for the places where it can be made; false where it cannot. */
const mutations: Record<string, (schema: Record<string, unknown>) => boolean> = {
  'a new required field': (schema) => {
    if (schema['type'] !== 'object') return false;
    schema['properties'] = { ...(schema['properties'] as object), nytt: {} };
    schema['required'] = [...((schema['required'] as string[]) ?? []), 'nytt'];
    return true;
  },
  'a field that goes': (schema) => {
    const [first] = Object.keys(schema['properties'] ?? {});
    return first !== undefined && Reflect.deleteProperty(schema['properties'] as object, first);
  },
  'a value that goes': (schema) => Array.isArray(schema['enum']) && schema['enum'].pop() !== undefined,
  'a value that comes': (schema) => Array.isArray(schema['enum']) && schema['enum'].push('ny') > 0,
  'another kind': (schema) => {
    if (typeof schema['type'] !== 'string') return false;
    schema['type'] = schema['type'] === 'boolean' ? 'string' : 'boolean';
    return true;
  },
  'a longest text': (schema) => {
    if (schema['type'] !== 'string' || 'enum' in schema || 'const' in schema) return false;
    schema['maxLength'] = 0;
    return true;
  },
};

const events = Object.entries(current.events);

test.each(Object.entries(mutations))('sees %s at every place of every published event', (_, mutate) => {
  let seen = 0;
  for (const [type, schema] of events) {
    for (const at of placesIn(type, structuredClone(schema)).keys()) {
      const changed = structuredClone(schema);
      const [place, part] = placesIn(type, changed)[at] ?? ['', {}];
      if (!mutate(part)) continue;
      seen += 1;
      expect(findIncompatibleChanges(schema as JsonSchema, changed), place).not.toEqual([]);
    }
  }
  expect(seen).toBeGreaterThan(70);
});

test('lets a new optional field pass at every object of every published event', () => {
  for (const [type, schema] of events) {
    for (const at of placesIn(type, structuredClone(schema)).keys()) {
      const changed = structuredClone(schema);
      const [place, part] = placesIn(type, changed)[at] ?? ['', {}];
      if (part['properties'] === undefined) continue;
      part['properties'] = { ...(part['properties'] as object), nytt: { type: 'string' } };
      expect(findIncompatibleChanges(schema as JsonSchema, changed), place).toEqual([]);
    }
  }
});
