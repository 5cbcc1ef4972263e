import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { countTests } from './scripts/lib/count-tests.ts';

const seconds = (count: number): number => count * 1000;

/** A kind of test: the suffix of its files says what it costs, and so how long one of its tests may take. */
const kind = (name: string, timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`**/*.${name}.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: Math.max(timeout, seconds(60)),
  },
});

/** Files share a worker and what they import: half the time. Unit tests keep no state outside themselves. */
const sharing = ({ extends: parent, test }: ReturnType<typeof kind>) => ({
  extends: parent,
  test: { ...test, isolate: false },
});

/** Gives a real PostgreSQL to the kinds that may use one: the one that `npm test` shares, else one for this package. */
const withPostgres = ({ extends: parent, test }: ReturnType<typeof kind>) => ({
  extends: parent,
  test: { ...test, globalSetup: [path.join(import.meta.dirname, 'packages/testing/src/global-setup.ts')] },
});

/** The one setting of all packages; each has a `vitest.config.ts` of one line that exports this one. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: Math.max(1, Math.ceil(availableParallelism() / 2)),
    passWithNoTests: true,
    restoreMocks: true,
    reporters: ['default', countTests()],
    projects: [
      sharing(kind('unit', seconds(10))),
      withPostgres(kind('int', seconds(60))),
      withPostgres(kind('e2e', seconds(180))),
    ],
  },
});
