import {
  asSchema,
  below,
  type Compare,
  type Comparison,
  type IncompatibleChange,
  inWords,
} from './incompatible-change.ts';
import type { JsonSchema } from './json-schema.ts';

const fieldsOf = (schema: JsonSchema): JsonSchema => asSchema(schema['properties']);
const requiredOf = (schema: JsonSchema): ReadonlySet<unknown> =>
  new Set(Array.isArray(schema['required']) ? schema['required'] : []);

/**
 * Fields of an object. A field may come as optional; it may not go, nor change between required and optional.
 * A renamed field is one that went and one that came.
 */
export const compareFields = (comparison: Comparison, compare: Compare): readonly IncompatibleChange[] => {
  const { before, after, path } = comparison;
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const [oldRequired, nowRequired] = [requiredOf(before), requiredOf(after)];
  const found: IncompatibleChange[] = [];
  for (const key of Object.keys(old)) {
    const place = below(path, key);
    if (!Object.hasOwn(now, key)) {
      found.push({ path: place, kind: 'field-removed', detail: 'or renamed' });
      continue;
    }
    found.push(...compare({ ...comparison, before: asSchema(old[key]), after: asSchema(now[key]), path: place }));
  }
  for (const key of new Set([...oldRequired, ...nowRequired])) {
    if (oldRequired.has(key) === nowRequired.has(key)) continue;
    const place = below(path, String(key));
    if (oldRequired.has(key)) {
      if (Object.hasOwn(now, String(key)))
        found.push({ path: place, kind: 'field-no-longer-required', detail: 'readers rely on it' });
      continue;
    }
    const kind = Object.hasOwn(old, String(key)) ? 'field-now-required' : 'field-added-as-required';
    found.push({ path: place, kind, detail: 'posts of today lack it' });
  }
  return found;
};

const allowsAnything = (value: unknown): boolean => Object.keys(asSchema(value)).length === 0;

/** Fields without a name of their own: closing an object breaks senders; the values of a record are compared. */
export const compareOtherFields = (comparison: Comparison, compare: Compare): readonly IncompatibleChange[] => {
  const { before, after, path } = comparison;
  const [old, now] = [before['additionalProperties'], after['additionalProperties']];
  if (now === false && old !== false) return [{ path, kind: 'object-closed', detail: `was ${inWords(old)}` }];
  if (old === false || (allowsAnything(old) && allowsAnything(now))) return [];
  return compare({ ...comparison, before: asSchema(old), after: asSchema(now), path: below(path, '*') });
};

/** The elements of an array. */
export const compareElements = (comparison: Comparison, compare: Compare): readonly IncompatibleChange[] => {
  const { before, after, path } = comparison;
  if (before['items'] === undefined && after['items'] === undefined) return [];
  return compare({
    ...comparison,
    before: asSchema(before['items']),
    after: asSchema(after['items']),
    path: `${path}[]`,
  });
};
