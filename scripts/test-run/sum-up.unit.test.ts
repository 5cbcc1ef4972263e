import { describe, expect, it } from 'vitest';
import type { Counts } from '../lib/counts.ts';
import { type RunTask, sumUp } from './sum-up.ts';

const task = (taskId: string, exitCode = 0): RunTask => {
  const [name = '', kind = ''] = taskId.split('#');
  return { taskId, task: kind, directory: name, exitCode };
};
const counted: Readonly<Record<string, Counts>> = {
  tsb: { passed: 5, failed: 0, skipped: 1 },
  nav: { passed: 7, failed: 2, skipped: 0 },
};
const sum = (...tasks: readonly RunTask[]) => sumUp(tasks, (directory) => counted[directory]);

describe('the sum of a test run', () => {
  it('adds what the packages counted', () => {
    const { counts, failed } = sum(task('tsb#test'), task('nav#test', 1), task('tsb#typecheck'));
    expect(counts).toEqual({ passed: 12, failed: 2, skipped: 1 });
    expect(failed).toEqual(['nav#test']);
  });

  it('counts a check that fails as one failed, and names it', () => {
    const { counts, failed } = sum(task('tsb#test'), task('//#lint', 1), task('nav#typecheck', 2));
    expect(counts).toEqual({ passed: 5, failed: 2, skipped: 1 });
    expect(failed).toEqual(['//#lint', 'nav#typecheck']);
  });

  it('does not believe a test run that left no counts', () => {
    expect(sum(task('dashboard#test'))).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      failed: ['dashboard#test'],
    });
  });

  it('does not believe counts without a failure when the run itself failed', () => {
    expect(sum(task('tsb#test', 1)).counts).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });
});
