import { expect, test } from 'vitest';
import { z } from 'zod';
import { ConfigError, loadConfig, secret } from './config.ts';
import { describeConfig } from './describe-config.ts';

const Config = z.object({
  port: z.coerce.number().int().min(1).max(65_535).default(4001).describe('The port to listen on'),
  databaseUrl: secret(z.url().describe('Where the database is')),
  sealingKey: secret(z.string().length(32).default('not-for-production-not-for-prod-').describe('Seals | names')),
  bus: z.enum(['postgres', 'kafka']).default('postgres').describe('Which bus'),
  docs: z.stringbool().default(true).describe('Show the page of the API'),
});

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(Config, env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
};

test('reads camel case keys from upper case variables, with defaults', () => {
  expect(loadConfig(Config, { DATABASE_URL: 'postgres://db/overgang', DOCS: 'false', PORT: '' })).toEqual({
    port: 4001,
    databaseUrl: 'postgres://db/overgang',
    sealingKey: 'not-for-production-not-for-prod-',
    bus: 'postgres',
    docs: false,
  });
});

test('names everything that is wrong at once, without a value', () => {
  const problems = problemsOf({ PORT: '70000', BUS: 'rabbit-hemmelig', SEALING_KEY: 'hemmelig' });
  expect(problems).toHaveLength(4);
  expect(problems.join('\n')).toMatch(/PORT is not valid/);
  expect(problems.join('\n')).toContain('DATABASE_URL is missing: Where the database is');
  expect(problems.join('\n')).not.toContain('hemmelig');
});

test('writes a table of every variable and hides the default of a secret', () => {
  expect(describeConfig(Config)).toBe(
    [
      '| variable | meaning | default |',
      '|---|---|---|',
      '| `PORT` | The port to listen on | `4001` |',
      '| `DATABASE_URL` | Where the database is | **required** |',
      '| `SEALING_KEY` | Seals \\| names | secret |',
      '| `BUS` | Which bus (one of `postgres`, `kafka`) | `postgres` |',
      '| `DOCS` | Show the page of the API | `true` |',
      '',
    ].join('\n'),
  );
});

test('refuses to describe a schema with an undescribed key', () => {
  expect(() => describeConfig(z.object({ port: z.string() }))).toThrow("'port' has no description");
});
