import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Counts, countsFile } from '../lib/counts.ts';
import type { RunTask } from './sum-up.ts';

interface Summary {
  readonly tasks: readonly (Omit<RunTask, 'exitCode'> & {
    readonly command: string;
    readonly execution?: { readonly exitCode: number | null };
    readonly cache: { readonly status: 'HIT' | 'MISS' };
  })[];
}

const runsOf = (checkout: string): readonly string[] =>
  globSync(path.join('.turbo', 'runs', '*.json'), { cwd: checkout });

/** Takes away what an earlier run said, so that nothing old is counted. */
export const forgetEarlierRun = (checkout: string): void => {
  const counts = globSync(`{contracts,scripts,packages/*,services/*}/${countsFile}`, { cwd: checkout });
  for (const file of [...counts, ...runsOf(checkout)]) rmSync(path.join(checkout, file), { force: true });
};

/** The tasks of the run that has just ended; a task that turbo never came to has failed. None: turbo itself failed. */
export const readTasks = (checkout: string): readonly RunTask[] => {
  const [file] = runsOf(checkout);
  if (!file) return [];
  const { tasks } = JSON.parse(readFileSync(path.join(checkout, file), 'utf8')) as Summary; // turbo's own format
  return tasks
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .map(({ taskId, task, directory, execution, cache }) => ({
      taskId,
      task,
      directory,
      exitCode: execution?.exitCode ?? (cache.status === 'HIT' ? 0 : 1),
    }));
};

/** What the tests of a package left behind, in this run or in the one that turbo had kept. */
export const readCounts = (checkout: string, directory: string): Counts | undefined => {
  try {
    return JSON.parse(readFileSync(path.join(checkout, directory, countsFile), 'utf8')) as Counts; // by count-tests.ts
  } catch {
    return undefined;
  }
};
