import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginFile, type CollectedTest, takeTests } from './collected-tests.ts';

const standIn = new URL('./vitest-stand-in.ts', import.meta.url).href;

/** Loads modules and tests of a copy of the tracker, as often as it is asked, each time as if for the first time. */
export interface TestLoader {
  /** Evaluates every module of the domain anew; then what `between` does; then collects all tests. */
  readonly load: (between: () => void) => Promise<readonly CollectedTest[]>;
}

/** Laws run hundreds of histories each: what is quick comes first, so that most mutants are found early. */
const slowLast = (a: string, b: string): number =>
  Number(a.includes('/laws/')) - Number(b.includes('/laws/')) || a.localeCompare(b);

const filesIn = (tracker: string, patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], { cwd: tracker }).toSorted(slowLast);

/** Enough for a mutant: the first history that fails is enough. */
const historiesOfLaw = 40;

/** Opens the loader of the copy in this folder. */
export const openTestLoader = async (tracker: string): Promise<TestLoader> => {
  const home = pathToFileURL(`${tracker}/`).href;
  let turn = 0;
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === 'vitest' && context.parentURL?.startsWith(home)) return { url: standIn, shortCircuit: true };
      const found = next(specifier, context);
      return found.url.startsWith(home) && !found.url.includes('/node_modules/')
        ? { ...found, url: `${found.url}?turn=${turn}` }
        : found;
    },
  });
  const { drawSteadily } = await import(`${home}test/laws/law.ts`);
  drawSteadily(historiesOfLaw);
  const modules = filesIn(tracker, ['src/domain/**/*.ts']).filter((file) => !file.endsWith('.test.ts'));
  const tests = filesIn(tracker, ['src/domain/**/*.unit.test.ts', 'test/**/*.unit.test.ts']);
  return {
    load: async (between) => {
      turn += 1;
      for (const file of modules) await import(`${home}${file}`);
      between();
      takeTests();
      for (const file of tests) {
        beginFile(path.join(tracker, file));
        await import(`${home}${file}`);
      }
      return takeTests();
    },
  };
};
