import { readFile } from 'node:fs/promises';
import { format } from 'node:util';
import { expect as realExpect } from 'vitest';
import { collect, collectGroup } from './collected-tests.ts';

// What the tests of the tracker's domain import as 'vitest' while mutants are judged: it only collects them.
type Body = (...given: readonly unknown[]) => unknown;

const titleOf = (title: string, given: unknown, at: number): string => {
  const values = Array.isArray(given) ? given : [given];
  const named = title.replaceAll(
    /\$(\w+)/g,
    (_, field) => String((given as Readonly<Record<string, unknown>>)[field]), // a title that names a field is given records
  );
  return `${named.includes('%') ? format(named, ...values) : named} [${at}]`;
};

const spread = (run: Body, given: unknown) => () => (Array.isArray(given) ? run(...given) : run(given));

const eachWith =
  (add: (title: string, run: () => unknown) => void) =>
  (all: readonly unknown[]) =>
  (title: string, run: Body): void => {
    for (const [at, given] of all.entries()) add(titleOf(title, given, at), spread(run, given));
  };

/** Collects a test. */
export const test = Object.assign(collect, { each: eachWith(collect) });
/** Collects a group of tests. */
export const describe = Object.assign(collectGroup, { each: eachWith(collectGroup) });

/** The page as it lies there: nobody writes it anew here. */
const matchesFile = (received: unknown) => async (file: string) => {
  realExpect(received).toBe(await readFile(file, 'utf8'));
};

export { vi } from 'vitest';

/** Vitest's own, but for what needs a running Vitest. */
export const expect = Object.assign(
  (received: unknown, message?: string) =>
    Object.defineProperty(realExpect(received, message), 'toMatchFileSnapshot', { value: matchesFile(received) }),
  realExpect,
);
