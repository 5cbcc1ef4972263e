import { availableParallelism } from 'node:os';
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

/** The one setting of all packages; each has a `vitest.config.ts` of one line that exports this one. */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: Math.max(1, Math.ceil(availableParallelism() / 2)),
    passWithNoTests: true,
    restoreMocks: true,
    reporters: ['default', countTests()],
    projects: [kind('unit', seconds(10)), kind('int', seconds(60)), kind('e2e', seconds(180))],
  },
});
