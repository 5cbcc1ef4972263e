import { expect, test } from 'vitest';
import type { Score } from '../mutation/score.ts';
import { readScores, scoresInWords } from '../mutation/write-score.ts';

const score = (folder: string, killed: number): Score => ({
  folder,
  day: '2027-03-01',
  killed,
  timeouts: 1,
  survived: 2,
  uncovered: 1,
});

const lastRow = (text: string): string => text.split('\n').at(-1) ?? '';

test('says of how much of the domain the score is', () => {
  const scores = [score('fold', 6), score('gaps', 16)];
  expect(lastRow(scoresInWords(scores, ['fold', 'gaps']))).toBe(
    '| **all** | 2027-03-01 | 30 | 22 | 2 | 4 | 2 | 80.0 % |',
  );
  expect(lastRow(scoresInWords(scores, ['fold', 'gaps', 'look']))).toMatch(/^\| \*\*all but look\*\* \|/);
});

test('reads back what it has written', () => {
  const scores = [score('fold', 6), score('in-words', 16)];
  expect(readScores(scoresInWords(scores, ['fold', 'in-words', 'look']))).toEqual(scores);
});
