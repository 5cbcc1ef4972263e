import { isDeepStrictEqual } from 'node:util';
import { type ChangeKind, type Comparison, type IncompatibleChange, inWords } from './incompatible-change.ts';
import type { JsonSchema } from './json-schema.ts';

const allowedValues = (schema: JsonSchema): readonly unknown[] | undefined => {
  if ('const' in schema) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
};

const isIn = (values: readonly unknown[], value: unknown): boolean =>
  values.some((candidate) => isDeepStrictEqual(candidate, value));

/** Constants and closed lists: a value that goes breaks senders, a value that comes breaks readers. */
export const compareAllowedValues = ({ before, after, path }: Comparison): readonly IncompatibleChange[] => {
  const [old, now] = [allowedValues(before), allowedValues(after)];
  if (old === undefined && now === undefined) return [];
  if (old === undefined) return [{ path, kind: 'list-closed', detail: `only ${inWords(now)} from now on` }];
  if (now === undefined) return [{ path, kind: 'list-opened', detail: `was one of ${inWords(old)}` }];
  if ('const' in before && 'const' in after && !isDeepStrictEqual(old, now)) {
    return [{ path, kind: 'constant-changed', detail: `from ${inWords(old[0])} to ${inWords(now[0])}` }];
  }
  const removed = old.filter((value) => !isIn(now, value));
  const added = now.filter((value) => !isIn(old, value));
  return [
    ...removed.map((value): IncompatibleChange => ({ path, kind: 'value-removed', detail: inWords(value) })),
    ...added.map((value): IncompatibleChange => ({ path, kind: 'value-added', detail: inWords(value) })),
  ];
};

const lowest = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'] as const;
const highest = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'] as const;

/** Bounds: tighter breaks senders. Wider breaks nobody, since readers on the bus ask for no bounds. */
export const compareBounds = ({ before, after, path }: Comparison): readonly IncompatibleChange[] => {
  const bound = (schema: JsonSchema, keyword: string, otherwise: number): number =>
    typeof schema[keyword] === 'number' ? schema[keyword] : otherwise;
  const tighter = [
    ...lowest.filter((word) => bound(after, word, -Infinity) > bound(before, word, -Infinity)),
    ...highest.filter((word) => bound(after, word, Infinity) < bound(before, word, Infinity)),
  ];
  return tighter.map((word) => ({
    path,
    kind: 'bound-tightened',
    detail: `${word} from ${inWords(before[word])} to ${inWords(after[word])}`,
  }));
};

/**
 * Patterns and formats. Which of two patterns is the wider one cannot be computed in general, so a changed pattern is a
 * break; a pattern that goes breaks nobody (the bus asks for none). A format is read by readers too: any change is one.
 */
export const comparePatterns = ({ before, after, path }: Comparison): readonly IncompatibleChange[] => {
  const patterns = (schema: JsonSchema): readonly unknown[] =>
    Array.isArray(schema['patterns']) ? schema['patterns'] : [];
  const changed = (kind: ChangeKind, old: unknown, now: unknown): IncompatibleChange => ({
    path,
    kind,
    detail: `from ${inWords(old)} to ${inWords(now)}`,
  });
  const newPatterns = patterns(after).filter((pattern) => !isIn(patterns(before), pattern));
  return [
    ...newPatterns.map((pattern) => changed('pattern-changed', patterns(before)[0], pattern)),
    ...(before['format'] === after['format'] ? [] : [changed('format-changed', before['format'], after['format'])]),
  ];
};

/** What the other checks judge; every other keyword is a rule of which only equality is known. */
const judgedElsewhere = new Set<string>([
  ...lowest,
  ...highest,
  ...['type', 'const', 'enum', 'patterns', 'format', 'anyOf', 'oneOf', 'items'],
  ...['properties', 'required', 'additionalProperties'],
]);

/** Keywords that no other check understands (not, if, dependentRequired, uniqueItems …): any change is a break. */
export const compareOtherRules = ({ before, after, path }: Comparison): readonly IncompatibleChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((word) => !judgedElsewhere.has(word) && !isDeepStrictEqual(before[word], after[word]))
    .map((word) => ({
      path,
      kind: 'rule-changed',
      detail: `${word} from ${inWords(before[word])} to ${inWords(after[word])}`,
    }));
