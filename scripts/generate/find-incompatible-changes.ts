import { compareAlternatives, hasAlternatives } from './compare-alternatives.ts';
import { compareElements, compareFields, compareOtherFields } from './compare-fields.ts';
import { compareAllowedValues, compareBounds, compareOtherRules, comparePatterns } from './compare-values.ts';
import { type Comparison, type IncompatibleChange, inWords } from './incompatible-change.ts';
import type { JsonSchema } from './json-schema.ts';
import { referencePair, resolveSchema } from './resolve-schema.ts';

const compareKinds = ({ before, after, path }: Comparison): readonly IncompatibleChange[] => {
  const [old, now] = [before['type'], after['type']];
  if (old === now) return [];
  const widened = now === undefined || (old === 'integer' && now === 'number');
  return [
    { path, kind: widened ? 'kind-widened' : 'kind-narrowed', detail: `from ${inWords(old)} to ${inWords(now)}` },
  ];
};

const compareOne = (comparison: Comparison): readonly IncompatibleChange[] => {
  const kinds = compareKinds(comparison);
  if (kinds.length > 0) return kinds;
  return [
    ...compareAllowedValues(comparison),
    ...compareBounds(comparison),
    ...comparePatterns(comparison),
    ...compareOtherRules(comparison),
    ...compareFields(comparison, compare),
    ...compareOtherFields(comparison, compare),
    ...compareElements(comparison, compare),
  ];
};

const compare = (comparison: Comparison): readonly IncompatibleChange[] => {
  const pair = referencePair(comparison);
  if (pair !== undefined && comparison.visited.includes(pair)) return [];
  const resolved: Comparison = {
    ...comparison,
    before: resolveSchema(comparison.before, comparison.roots.before),
    after: resolveSchema(comparison.after, comparison.roots.after),
    visited: pair === undefined ? comparison.visited : [...comparison.visited, pair],
  };
  return hasAlternatives(resolved) ? compareAlternatives(resolved, compare) : compareOne(resolved);
};

/**
 * The changes between two versions of a published schema that break somebody. An event has two kinds of users: senders,
 * whose posts of today must be accepted tomorrow, and readers of yesterday's version, which must understand what is sent
 * tomorrow (two versions of a service run side by side, and logs are read for years). So a schema may neither narrow nor
 * grow in what a reader must handle: a new value in a closed list or a new member of a union is a break as much as one
 * that goes, since the older reader can only lay such an event aside. What may change: a new optional field, a wider
 * bound, a pattern that goes, and words. Everything else is a new version of the event, with an upcast.
 * Follows references inside each document. Pure.
 */
export const findIncompatibleChanges = (before: JsonSchema, after: JsonSchema): readonly IncompatibleChange[] =>
  compare({ before, after, path: '', roots: { before, after }, visited: [] });
