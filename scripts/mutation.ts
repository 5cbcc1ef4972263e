import path from 'node:path';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import {
  domain,
  foldersOfDomain,
  type MutationArguments,
  mutationHelp,
  readMutationArguments,
} from './mutation/arguments.ts';
import { mutantsOf, scoresOf, shareOf, totalOf } from './mutation/score.ts';
import { writeScores } from './mutation/write-score.ts';

const least = 0.85;

const optionsFor = ({ folders, files, atOnce }: MutationArguments): PartialStrykerOptions => ({
  mutate: [
    ...folders.map((folder) => `${domain}/${folder}/**/*.ts`),
    ...files.map((file) => `${domain}/${file}`),
    `!${domain}/**/*.test.ts`,
  ],
  plugins: [path.resolve(import.meta.dirname, 'mutation/in-process-runner.ts')],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  concurrency: atOnce,
  maxTestRunnerReuse: 300, // modules that were loaded anew are never forgotten by Node
  timeoutMS: 60_000, // a machine that does other things is no endless loop
  disableTypeChecks: false,
  packageManager: 'pnpm',
  tempDirName: '.cache/mutation',
  ignorePatterns: ['/.cache', '/.turbo', 'coverage', 'dist', '/infra', '/.overgang', '/services/dashboard'],
  reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only', 'html'],
  htmlReporter: { fileName: '.cache/mutation.html' },
  warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
});

const survivorInWords = ({ fileName, location, mutatorName, replacement }: MutantResult): string =>
  `  ${path.relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}  ${mutatorName}: ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 90)}`;

const run = async (given: MutationArguments): Promise<number> => {
  const mutants = await new Stryker(optionsFor(given)).runMutationTest();
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  if (missed.length > 0) console.log(`\nNo test noticed:\n${missed.map(survivorInWords).join('\n')}\n`);
  const scores = scoresOf(mutants, new Date().toISOString().slice(0, 10));
  if (given.files.length === 0) await writeScores(scores, foldersOfDomain());
  for (const score of [...scores, totalOf(scores)])
    console.log(`${score.folder.padEnd(14)} ${(shareOf(score) * 100).toFixed(1)} % of ${mutantsOf(score)} mutants`);
  return shareOf(totalOf(scores)) >= least ? 0 : 1;
};

try {
  const given = readMutationArguments(process.argv.slice(2));
  if (given.help) console.log(mutationHelp);
  else process.exitCode = await run(given);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)} See npm run mutation -- --help.`);
  process.exitCode = 2;
}
