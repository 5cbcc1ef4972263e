import type { MutantResult } from '@stryker-mutator/api/core';
import { domain } from './arguments.ts';

/** What became of the mutants of one folder. */
export interface Score {
  readonly folder: string;
  /** The day on which it was run, YYYY-MM-DD. */
  readonly day: string;
  /** A test failed. */
  readonly killed: number;
  /** The mutant never came to an end: noticed as well. */
  readonly timeouts: number;
  /** Every test that ran through it passed. */
  readonly survived: number;
  /** No test ran through it. */
  readonly uncovered: number;
}

/** The mutants that count. */
export const mutantsOf = ({ killed, timeouts, survived, uncovered }: Score): number =>
  killed + timeouts + survived + uncovered;

/** Noticed of all, from 0 to 1. */
export const shareOf = (score: Score): number => (score.killed + score.timeouts) / Math.max(1, mutantsOf(score));

/** The folder of the domain that a mutant lies in; '' for a file directly in it. */
export const folderOf = ({ fileName }: Pick<MutantResult, 'fileName'>): string =>
  fileName.slice(fileName.indexOf(domain) + domain.length + 1).match(/^(.+?)\//)?.[1] ?? '';

/** The scores of these mutants, a folder each. What is no program, or was left out by a comment, counts nowhere. */
export const scoresOf = (mutants: readonly MutantResult[], day: string): readonly Score[] =>
  [...Map.groupBy(mutants, folderOf)]
    .map(([folder, own]) => {
      const count = (status: MutantResult['status']): number => own.filter((one) => one.status === status).length;
      return {
        folder,
        day,
        killed: count('Killed'),
        timeouts: count('Timeout'),
        survived: count('Survived'),
        uncovered: count('NoCoverage'),
      };
    })
    .filter((score) => mutantsOf(score) > 0)
    .toSorted((a, b) => a.folder.localeCompare(b.folder));

/** All of them as one; its day is the oldest. */
export const totalOf = (scores: readonly Score[]): Score => {
  const sum = (field: 'killed' | 'timeouts' | 'survived' | 'uncovered'): number =>
    scores.reduce((so, score) => so + score[field], 0);
  return {
    folder: 'all',
    day: scores.map(({ day }) => day).toSorted()[0] ?? '',
    killed: sum('killed'),
    timeouts: sum('timeouts'),
    survived: sum('survived'),
    uncovered: sum('uncovered'),
  };
};
