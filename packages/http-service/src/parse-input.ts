import type { FieldError } from '@overgang/contracts';
import { hideNumbers } from '@overgang/service-runtime';
import type { z } from 'zod';
import { describeIssue, inBokmal } from './describe-issue.ts';
import { toPath } from './json/json-fault.ts';

type Issue = z.core.$ZodIssue;
type Steps = readonly PropertyKey[];

const most = 50;

const valueAt = (input: unknown, path: Steps): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );

const under = (path: Steps, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

/** The branch that fits best: the one that got past its own beginning, with the fewest faults. */
const bestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  branches
    .filter(
      (issues) =>
        issues.length > 0 && !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
    )
    .sort((one, other) => one.length - other.length)[0];

const opened = (issue: Issue): readonly Issue[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, path: [...issue.path, key] }));
  const inner =
    issue.code === 'invalid_union'
      ? bestBranch(issue.errors)
      : issue.code === 'invalid_key' || issue.code === 'invalid_element'
        ? issue.issues
        : undefined;
  return inner === undefined ? [issue] : under(issue.path, inner).flatMap(opened);
};

/**
 * Zod's issues as field errors: each with a path (`data.utskrivning.senest`), a stable code and a sentence in bokmål.
 * Every unknown field is named by itself; at most 50 are given. Values are never quoted, and runs of eleven digits are
 * taken out of the paths.
 */
export const toFieldErrors = (issues: readonly Issue[], input: unknown): readonly FieldError[] =>
  issues
    .flatMap(opened)
    .slice(0, most)
    .map((issue) => ({
      path: hideNumbers(toPath(issue.path)),
      // A finished issue lacks its input, which the description wants: put back from where its path points.
      code: describeIssue({ ...issue, input: valueAt(input, issue.path) } as z.core.$ZodRawIssue).code,
      message: hideNumbers(issue.message),
    }));

/** Parsed data, or what is wrong with it. */
export type ParsedInput<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Parses outside input by a schema, with every fault at once. For single elements of a batch, say; routes do it alone. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): ParsedInput<z.output<S>> => {
  const parsed = schema.safeParse(input, { error: inBokmal });
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, errors: toFieldErrors(parsed.error.issues, input) };
};
