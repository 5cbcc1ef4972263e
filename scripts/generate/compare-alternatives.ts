import { isDeepStrictEqual } from 'node:util';
import { asSchema, type Compare, type Comparison, type IncompatibleChange, inWords } from './incompatible-change.ts';
import type { JsonSchema } from './json-schema.ts';
import { resolveSchema } from './resolve-schema.ts';

/** The alternatives of a schema: the members of a union, one for each of several types, or the schema alone. */
const alternativesOf = (schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] => {
  const { anyOf, oneOf, ...own } = schema;
  const members = anyOf ?? oneOf;
  if (Array.isArray(members)) {
    return members.flatMap((member) => alternativesOf({ ...own, ...resolveSchema(asSchema(member), root) }, root));
  }
  const types = schema['type'];
  return Array.isArray(types) ? types.map((type) => ({ ...schema, type })) : [schema];
};

const isUnion = (schema: JsonSchema): boolean =>
  schema['anyOf'] !== undefined || schema['oneOf'] !== undefined || Array.isArray(schema['type']);

/** What tells a member from its siblings: its own constant, the constants of its fields, or else its kind. */
const labelOf = (member: JsonSchema): string => {
  const constants = Object.entries(asSchema(member['properties']))
    .map(([key, field]) => [key, asSchema(field)['const']] as const)
    .filter(([, constant]) => constant !== undefined);
  if (constants.length > 0) return inWords(Object.fromEntries(constants));
  return 'const' in member ? inWords(member['const']) : inWords(member['type'] ?? 'anything');
};

const closest = (
  comparison: Comparison,
  candidates: readonly JsonSchema[],
  compare: Compare,
): { member: JsonSchema; changes: readonly IncompatibleChange[] } | undefined => {
  const label = labelOf(comparison.before);
  return candidates
    .filter((candidate) => labelOf(candidate) === label)
    .map((member) => ({
      member,
      changes: compare({ ...comparison, after: member, path: `${comparison.path}|${label}` }),
    }))
    .sort((one, other) => one.changes.length - other.changes.length)[0];
};

/**
 * Unions: each member of before must still be there (else senders break), and no member may come (else readers break:
 * they know a closed list of shapes, and a service of the older version would lay the event aside as unreadable).
 * Members are told apart by their constants, else by their kind; of several alike, the closest counts.
 */
export const compareAlternatives = (comparison: Comparison, compare: Compare): readonly IncompatibleChange[] => {
  const { path, roots } = comparison;
  const before = alternativesOf(comparison.before, roots.before);
  const after = alternativesOf(comparison.after, roots.after);
  const matches = before.map((member) => ({
    member,
    match: closest({ ...comparison, before: member }, after, compare),
  }));
  const matched = matches.map(({ match }) => match?.member);
  const alike = (member: JsonSchema): boolean => before.some((old) => isDeepStrictEqual(old, member));
  return [
    ...matches.flatMap(({ member, match }): readonly IncompatibleChange[] =>
      match ? match.changes : [{ path, kind: 'alternative-removed', detail: labelOf(member) }],
    ),
    ...after
      .filter((member) => !matched.includes(member) && !alike(member))
      .map((member): IncompatibleChange => ({ path, kind: 'alternative-added', detail: labelOf(member) })),
  ];
};

/** Whether either side is a union, so that members must be paired before they are compared. */
export const hasAlternatives = ({ before, after }: Comparison): boolean => isUnion(before) || isUnion(after);
