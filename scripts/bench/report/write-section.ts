import path from 'node:path';
import { putSection } from '../../lib/put-section.ts';
import type { Report } from './figure.ts';
import { cellsOf, faultsInWords, tableHeads } from './in-words.ts';

const file = path.resolve(import.meta.dirname, '../../../docs/benchmarks.md');

const head = `# Benchmarks

Written by \`npm run bench -- --write\`; do not edit. Each figure is the median of several runs with the least and the most,
and stands beside a ceiling: what the same machine gave, in the same run, to the same rows without our code. The ratio is
taken run by run, since what slows the machine down slows both. Absolute figures say little about another machine.

Ceilings. Ingest: the same reads and rows in batches as large as the door's own were on average in that run, not as large as
the number of connections would allow. Consume: the same observations, the tracker's own decisions among them, and the
journeys written as they came out; not the board, the log or what was last shown. Timers: the same number of rows found by
the index, fetched and written back. One look at a time, by a tracker that has taken in some twenty thousand
facts before (consume) or woken everybody once (timers): its code is compiled by then.
`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const sectionOf = (report: Report, about: string): string =>
  [
    about,
    '',
    row(tableHeads),
    row(tableHeads.map(() => '---')),
    ...report.figures.map((figure) => row(cellsOf(figure))),
    '',
    `Events: ${faultsInWords(report)}`,
    ...report.remarks,
    '',
  ].join('\n');

/** Puts one benchmark's results into docs/benchmarks.md, in place of its former ones. */
export const writeSection = async (
  name: string,
  report: Report,
  { about, order }: { readonly about: string; readonly order: readonly string[] },
): Promise<void> => {
  await putSection({ file, head, order }, name, sectionOf(report, about));
};
