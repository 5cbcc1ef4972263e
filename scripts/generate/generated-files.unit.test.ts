import { doorRoutesOf, Etat } from '@overgang/contracts';
import { allEvents } from '@overgang/contracts/events';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { docstringOf } from './docstrings.ts';
import { generatedFiles } from './generated-files.ts';

const files = [...generatedFiles()].map(([file, text]) => [file, JSON.parse(text)] as const);
const documentAt = (file: string) => files.find(([name]) => name === file)?.[1];

const valuesOf = (value: unknown, key: string): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : []));
  return [...own, ...Object.values(value).flatMap((inner) => valuesOf(inner, key))];
};

const documents = files.filter(([file]) => !file.startsWith('json-schema/'));

test.each(documents)('%s: every reference leads somewhere', (_, document) => {
  for (const ref of valuesOf(document, '$ref').filter((found) => typeof found === 'string')) {
    const target = ref
      .slice(2)
      .split('/')
      .reduce((place, step) => place?.[step.replaceAll('~1', '/')], document);
    expect(target, ref).toBeDefined();
  }
});

/** The schema as zod can read it: it knows no rules across fields, and takes no ids. */
const readable = (schema: Record<string, unknown>) => {
  const { $schema: _, $id: __, not: ___, dependentRequired: ____, ...rest } = schema;
  return z.fromJSONSchema(rest);
};

const schemas = files.filter(([file]) => file.startsWith('json-schema/'));

test.each(schemas)('%s: as JSON Schema it takes its own example', (_, schema) => {
  expect([schema.$schema, schema.$id].every((text) => typeof text === 'string')).toBe(true);
  expect(readable(schema).safeParse(schema.examples[0]).error).toBeUndefined();
});

test.each(schemas)('%s: as JSON Schema it is strict at the door and tolerant on the bus', (file, schema) => {
  const more = { ...schema.examples[0], data: { ...schema.examples[0].data, ukjent: 1 } };
  expect(readable(schema).safeParse(more).success).toBe(file.includes('/on-the-bus/'));
});

test('every event has both depths, the tracker its own only on the bus', () => {
  const onTheBus = allEvents.map((event) => `json-schema/on-the-bus/${event.type}.json`);
  const atTheDoor = allEvents
    .filter((event) => event.agency !== 'sporing')
    .map((event) => `json-schema/at-the-door/${event.type}.json`);
  expect(schemas.map(([file]) => file).sort()).toEqual([...onTheBus, ...atTheDoor].sort());
});

test.each(allEvents.map((event) => [event.type, event] as const))('%s: its docstring says who sends it', (_, event) => {
  expect(docstringOf(event as never)).toMatch(
    /^(TSB|The prison|Municipal housing|NAV|Any agency|The tracker|The receiver|The sender) .*sends this/,
  );
});

test('AsyncAPI knows the nine topics and every event', () => {
  const document = documentAt('asyncapi.json');
  expect(Object.keys(document.channels)).toEqual([
    ...Etat.options.map((etat) => `overgang.hendelser.${etat}.v1`),
    ...Etat.options.map((etat) => `overgang.varsler.${etat}.v1`),
    'overgang.overganger.v1',
  ]);
  for (const event of allEvents) expect(document.components.messages[event.type].payload.type).toBe('object');
  const sent = Object.values<{ messages: object }>(document.channels).flatMap(({ messages }) => Object.keys(messages));
  for (const event of allEvents) expect(sent).toContain(event.type);
});

test.each(Etat.options)('OpenAPI for %s has every route, with refusals, a scope and an answer', (etat) => {
  const document = documentAt(`openapi/${etat}.json`);
  for (const { id, method, path } of doorRoutesOf(etat)) {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(operation?.operationId).toBe(id);
    expect(operation.security[0].token[0]).toMatch(/^overgang:/);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '503']));
  }
});

test('no document holds anything like an identity number', () => {
  for (const [, text] of generatedFiles()) expect(text).not.toMatch(/(?<![\d.])\d{11}(?![\d])/);
});
