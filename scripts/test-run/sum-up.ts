import { type Counts, sumOf } from '../lib/counts.ts';

/** A task as turbo's summary tells of it. */
export interface RunTask {
  readonly taskId: string;
  readonly task: string;
  /** The package's folder, seen from the checkout. */
  readonly directory: string;
  readonly exitCode: number;
}

/** What the whole run comes to. */
export interface Verdict {
  readonly counts: Counts;
  /** The tasks that failed, by turbo's names, in order. */
  readonly failed: readonly string[];
}

const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A check that failed is one failed; so is a test run that left no counts, or that failed while its tests passed. */
const countTask = (task: RunTask, counts: Counts | undefined): readonly Counts[] => {
  const failed = task.exitCode !== 0;
  if (task.task !== 'test') return failed ? [oneFailed] : [];
  if (!counts) return [oneFailed];
  return failed && counts.failed === 0 ? [counts, oneFailed] : [counts];
};

/** Sums the tasks of a run. `countsIn` gives what a package's tests left behind. */
export const sumUp = (tasks: readonly RunTask[], countsIn: (directory: string) => Counts | undefined): Verdict => ({
  counts: sumOf(tasks.flatMap((task) => countTask(task, task.task === 'test' ? countsIn(task.directory) : undefined))),
  failed: tasks
    .filter((task) => task.exitCode !== 0 || (task.task === 'test' && !countsIn(task.directory)))
    .map(({ taskId }) => taskId),
});
