import { asSchema, type Comparison } from './incompatible-change.ts';
import type { JsonSchema } from './json-schema.ts';

/** Says nothing about what is allowed. */
const silent = new Set([
  '$schema',
  '$id',
  '$comment',
  '$defs',
  'definitions',
  'title',
  'description',
  'examples',
  'default',
]);

const pointedAt = (root: JsonSchema, ref: string): JsonSchema => {
  if (!ref.startsWith('#')) throw new Error(`Only references inside a document can be compared, not '${ref}'.`);
  const steps = ref.slice(1).split('/').slice(1);
  const target = steps.reduce<unknown>((schema, step) => {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    return Array.isArray(schema) ? schema[Number(key)] : asSchema(schema)[key];
  }, root);
  if (target === undefined) throw new Error(`The reference '${ref}' points at nothing.`);
  return asSchema(target);
};

const followed = (schema: JsonSchema, root: JsonSchema, seen: readonly string[] = []): JsonSchema => {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  if (seen.includes(ref)) throw new Error(`The reference '${ref}' points at itself.`);
  const { $ref: _followed, ...beside } = schema;
  return { ...followed(pointedAt(root, ref), root, [...seen, ref]), ...beside };
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Two schemas that must both hold, as one: fields and requirements of both; the rest by the later one. */
const merged = (one: JsonSchema, other: JsonSchema): JsonSchema => ({
  ...one,
  ...other,
  ...(one['properties'] || other['properties']
    ? { properties: { ...asSchema(one['properties']), ...asSchema(other['properties']) } }
    : {}),
  ...(one['required'] || other['required'] ? { required: [...list(one['required']), ...list(other['required'])] } : {}),
  patterns: [...list(one['patterns']), ...list(other['patterns'])],
});

/** A schema with its references followed, `allOf` joined, patterns in one list, and all that says nothing left out. */
export const resolveSchema = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  const { allOf, pattern, ...own } = followed(schema, root);
  const said = Object.fromEntries(Object.entries(own).filter(([keyword]) => !silent.has(keyword)));
  const self = { ...said, patterns: [...list(said['patterns']), ...(pattern === undefined ? [] : [pattern])] };
  return list(allOf).reduce<JsonSchema>((all, part) => merged(all, resolveSchema(asSchema(part), root)), self);
};

/** The pair of references that a comparison starts from, when there is one. */
export const referencePair = ({ before, after }: Comparison): string | undefined =>
  before['$ref'] === undefined && after['$ref'] === undefined ? undefined : `${before['$ref']} → ${after['$ref']}`;
