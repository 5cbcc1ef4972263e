import { describe, expect, it } from 'vitest';
import { filesOf, textOf, withoutComments } from './lib/sources.ts';

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const sources = filesOf('{contracts,packages/*,services/*}/src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}');
const folders = filesOf('{contracts,scripts}/package.json', '{packages,services}/*/package.json').map((file) =>
  file.replace('/package.json', ''),
);

describe('the house', () => {
  it('is found', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(folders.length).toBeGreaterThan(20);
  });

  it('has no source file over 250 lines', () => {
    const lines = (file: string): number => textOf(file).trimEnd().split('\n').length;
    expect(sources.filter((file) => lines(file) > 250)).toEqual([]);
  });

  it('has no clock and no chance in what must be pure', () => {
    const pure = /^(services\/[^/]+\/src\/domain|packages\/(calendar|reproducible-id)\/src|contracts\/src)\//;
    const unsure = /Date\.now|new Date\(\)|Date\(\)|Math\.random|randomUUID|performance\.now|process\./;
    const looked = sources.filter((file) => pure.test(file) && !isTest(file));
    expect(looked.length).toBeGreaterThan(10);
    expect(looked.filter((file) => unsure.test(withoutComments(textOf(file))))).toEqual([]);
  });

  it('names every test by what it costs', () => {
    const tests = filesOf('{contracts,scripts}/**/*.test.{ts,tsx}', '{packages,services}/**/*.test.{ts,tsx}');
    expect(tests.filter((file) => !/\.(unit|int|e2e)\.test\.tsx?$/.test(file))).toEqual([]);
  });

  it('keeps unit tests beside the code, and the others under test/', () => {
    const astray = filesOf('{contracts,packages/*,services/*}/src/**/*.{int,e2e}.test.{ts,tsx}');
    expect(astray).toEqual([]);
  });

  it('checks and tests every package in the same way', () => {
    const odd = folders.filter((folder) => {
      const { scripts, type } = JSON.parse(textOf(`${folder}/package.json`)) as {
        readonly scripts?: Readonly<Record<string, string>>;
        readonly type?: string;
      };
      const checks = scripts?.['typecheck']?.startsWith('tsc ') && scripts['test']?.startsWith('vitest run');
      return !checks || type !== 'module' || !/vitest\.config\.ts/.test(textOf(`${folder}/vitest.config.ts`));
    });
    expect(odd).toEqual([]);
  });

  it('turns no strictness off', () => {
    const loosened = folders.filter((folder) => {
      const text = textOf(`${folder}/tsconfig.json`);
      return !text.includes('tsconfig.base.json"') || /"(strict|no[A-Z]\w+|exact\w+)": false/.test(text);
    });
    expect(loosened).toEqual([]);
  });
});
