import type { JsonSchema } from './json-schema.ts';

/** The ways in which a published schema can break somebody. */
export type ChangeKind =
  | 'event-removed'
  | 'field-removed'
  | 'field-added-as-required'
  | 'field-now-required'
  | 'field-no-longer-required'
  | 'kind-narrowed'
  | 'kind-widened'
  | 'value-removed'
  | 'value-added'
  | 'list-closed'
  | 'list-opened'
  | 'constant-changed'
  | 'bound-tightened'
  | 'pattern-changed'
  | 'format-changed'
  | 'alternative-removed'
  | 'alternative-added'
  | 'object-closed'
  | 'rule-changed';

/** One break: where (a path such as 'data.utskrivning.senest', '[]' for elements), which kind, and from what to what. */
export interface IncompatibleChange {
  readonly path: string;
  readonly kind: ChangeKind;
  readonly detail: string;
}

/** Two schemas under comparison, with the documents that their references point into. */
export interface Comparison {
  readonly before: JsonSchema;
  readonly after: JsonSchema;
  readonly path: string;
  readonly roots: { readonly before: JsonSchema; readonly after: JsonSchema };
  /** Pairs of references on the way here, so that a schema that contains itself ends. */
  readonly visited: readonly string[];
}

/** Finds the breaks between two schemas; given to the checks that go deeper. */
export type Compare = (comparison: Comparison) => readonly IncompatibleChange[];

/** A value in a message. */
export const inWords = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** The path of a field below a path. */
export const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** A schema that is `true` or absent allows anything, one that is `false` nothing. */
export const asSchema = (value: unknown): JsonSchema => {
  if (value === false) return { not: {} };
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
};
