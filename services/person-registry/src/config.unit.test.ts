import { randomBytes } from 'node:crypto';
import { ConfigError, loadConfig } from '@overgang/service-runtime';
import { expect, test } from 'vitest';
import { PersonRegistryConfig } from './config.ts';

const key = () => randomBytes(32).toString('base64');
const enough = {
  DATABASE_URL: 'postgres://localhost/overgang',
  LOOKUP_KEY: key(),
  SEALING_KEYS: `2026-01:${key()}`,
  ISSUER: 'http://localhost:4007',
  JWKS_URL: 'http://localhost:4007/jwks',
};

const problemsOf = (env: Record<string, string>): string => {
  try {
    loadConfig(PersonRegistryConfig, { ...enough, ...env });
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.join('\n');
  }
};

test('reads a key ring, newest first', () => {
  const [newest, oldest] = [key(), key()];
  const config = loadConfig(PersonRegistryConfig, { ...enough, SEALING_KEYS: `b:${newest}, a:${oldest}` });
  expect(config.sealingKeys.map(({ kid, key: bytes }) => [kid, Buffer.from(bytes).toString('base64')])).toEqual([
    ['b', newest],
    ['a', oldest],
  ]);
  expect(config.lookupKey.length).toBe(32);
  expect(config.acceptNumbers).toBe('real');
});

test.each([
  ['LOOKUP_KEY', 'c2hvcnQ=', 'LOOKUP_KEY is not valid: must be 32 bytes in base64'],
  ['LOOKUP_KEY', `${key()}x`, 'must be 32 bytes in base64'],
  ['SEALING_KEYS', 'a:c2hvcnQ=', 'SEALING_KEYS is not valid: must be 32 bytes in base64'],
  ['SEALING_KEYS', 'c2hvcnQ=', 'each key must be written name:base64'],
  ['SEALING_KEYS', `a:${key()},a:${key()}`, 'two keys have the same name'],
  ['ACCEPT_NUMBERS', 'alle', 'ACCEPT_NUMBERS is not valid'],
])('says what is wrong with %s, without the value', (name, value, problem) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toContain(problem);
  if (name.endsWith('KEY') || name.endsWith('KEYS')) expect(problems).not.toContain(value);
});

test('says which variables are missing', () => {
  expect(problemsOf({ LOOKUP_KEY: '', SEALING_KEYS: '' })).toMatch(
    /LOOKUP_KEY is missing[\s\S]*SEALING_KEYS is missing/,
  );
});
