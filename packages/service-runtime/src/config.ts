import type { z } from 'zod';
import { environmentName } from './environment-name.ts';

/** The shape of a service's config schema: a flat object whose every key is described. */
export type ConfigSchema = z.ZodObject;

/** Where config is read from: names and texts, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The config cannot be used. `problems` has one plain sentence per variable and never a value. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';
  readonly retriable = false;
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Marks a key as secret: its default is left out of the table, and its own checks must not quote it. */
export const secret = <S extends z.ZodType>(schema: S): S => schema.meta({ ...schema.meta(), secret: true });

const pick = (schema: ConfigSchema, env: Environment): Record<string, string> => {
  const picked: Record<string, string> = {};
  for (const key of Object.keys(schema.shape)) {
    const value = env[environmentName(key)];
    if (value !== undefined && value !== '') picked[key] = value;
  }
  return picked;
};

const toProblem = (schema: ConfigSchema, given: Record<string, string>, issue: z.core.$ZodIssue): string => {
  const key = String(issue.path[0] ?? '');
  if (key === '') return issue.message;
  const name = environmentName(key);
  if (key in given) return `${name} is not valid: ${issue.message}`;
  const about = schema.shape[key]?.meta()?.description;
  return `${name} is missing${about === undefined ? '' : `: ${about}`}`;
};

/**
 * Reads a service's config. The key `databaseUrl` is read from `DATABASE_URL`; an empty variable counts as unset; other
 * variables are ignored. Throws one `ConfigError` with everything that is wrong, never with a value.
 * This is the only place that reads `process.env`.
 */
export const loadConfig = <S extends ConfigSchema>(schema: S, env: Environment = process.env): z.output<S> => {
  const given = pick(schema, env);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError([...new Set(parsed.error.issues.map((issue) => toProblem(schema, given, issue)))]);
};
