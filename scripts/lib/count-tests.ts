import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { type Counts, countsFile, sumOf } from './counts.ts';

/** How one file of tests went. What broke outside a test (a hook, an import that fails) counts as failed. */
const countModule = (module: TestModule): Counts => {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const broken = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed' || state === 'pending').length + broken.length,
    skipped: states.filter((state) => state === 'skipped').length,
  };
};

/** A vitest reporter that leaves the counts of a package in its `.turbo/counts.json`, where `npm test` sums them. */
export const countTests = (): Reporter => {
  let root = process.cwd();
  return {
    onInit: (vitest) => {
      root = vitest.config.root;
    },
    onTestRunEnd: (modules, unhandled) => {
      const counts = sumOf([...modules.map(countModule), { passed: 0, failed: unhandled.length, skipped: 0 }]);
      const file = path.join(root, countsFile);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(counts)}\n`);
    },
  };
};
