import { putSection, readSections } from '../lib/put-section.ts';
import { proofPage } from '../proof/proof-page.ts';
import { mutantsOf, type Score, shareOf, totalOf } from './score.ts';

const section = 'Mutation testing';
const heads = ['folder', 'run on', 'mutants', 'killed', 'timeouts', 'survived', 'not covered', 'score'];

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A score as the cells of its row. */
export const cellsOf = (score: Score): readonly (string | number)[] => {
  const { folder, day, killed, timeouts, survived, uncovered } = score;
  return [
    folder,
    day,
    mutantsOf(score),
    killed,
    timeouts,
    survived,
    uncovered,
    `${(shareOf(score) * 100).toFixed(1)} %`,
  ];
};

/** The scores that a section states. */
export const readScores = (text: string): readonly Score[] =>
  [...text.matchAll(/^\| ([\w-]+) \| (\d{4}-\d\d-\d\d) \| \d+ \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/gm)].map(
    ([, folder = '', day = '', killed, timeouts, survived, uncovered]) => ({
      folder,
      day,
      killed: Number(killed),
      timeouts: Number(timeouts),
      survived: Number(survived),
      uncovered: Number(uncovered),
    }),
  );

/** What the last row is of: it is not of all while a folder has no row. */
const totalName = (scores: readonly Score[], folders: readonly string[]): string => {
  const missing = folders.filter((folder) => scores.every((score) => score.folder !== folder));
  return missing.length === 0 ? '**all**' : `**all but ${missing.join(', ')}**`;
};

/** The section: a row a folder, and all of them. */
export const scoresInWords = (scores: readonly Score[], folders: readonly string[]): string =>
  [
    'By `npm run mutation` (Stryker): the domain is changed in one small way after the other, and the tests of the domain are',
    'run on each. Killed: a test failed. Not covered: no test came by. The score is killed and timeouts of all.',
    '',
    line(heads),
    line(heads.map(() => '---')),
    ...scores.map((score) => line(cellsOf(score))),
    line(cellsOf({ ...totalOf(scores), folder: totalName(scores, folders) })),
  ].join('\n');

/** Writes the scores of folders into docs/proof.md; keeps those of other folders that are still there. */
export const writeScores = async (fresh: readonly Score[], folders: readonly string[]): Promise<void> => {
  const sections = await readSections(proofPage.file);
  const known = new Map(readScores(sections.get(section) ?? '').map((score) => [score.folder, score]));
  for (const score of fresh) known.set(score.folder, score);
  const all = folders.flatMap((folder) => known.get(folder) ?? []);
  await putSection(proofPage, section, scoresInWords(all, folders));
};
