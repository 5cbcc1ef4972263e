import { putSection } from '../lib/put-section.ts';
import { proofPage } from '../proof/proof-page.ts';
import type { Trial } from './trials.ts';

/** What became of one trial. */
export interface Result extends Pick<Trial, 'title' | 'of'> {
  readonly tried: number;
  readonly seconds: number;
  /** Why it fell; undefined when it held. */
  readonly broken: string | undefined;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cellsOf = ({ title, of, tried, seconds, broken }: Result): readonly string[] => [
  title,
  `${tried.toLocaleString('en')} ${of}`,
  seconds.toFixed(0),
  broken === undefined ? 'held' : '**broken**',
];

/** The section: every law with what it was tried on. */
export const resultsInWords = (results: readonly Result[], { seed, day }: { seed: number; day: string }): string => {
  const held = results.filter(({ broken }) => broken === undefined).length;
  return [
    `By \`npm run properties\` on ${day}, seed ${seed}, Node ${process.versions.node}: ${held} of ${results.length} laws held.`,
    'A history is up to twelve messages about one person, drawn at random: stays, plans, homes, consents, answers, moves. The',
    'days are those from 2024 to 2033, with both nights of summer time a year, three leap days and ten Easters.',
    '',
    line(['law', 'tried on', 'seconds', 'result']),
    line(['---', '---', '---', '---']),
    ...results.map((result) => line(cellsOf(result))),
  ].join('\n');
};

/** Writes the section into docs/proof.md. */
export const writeResults = (results: readonly Result[], about: { seed: number; day: string }): Promise<void> =>
  putSection(proofPage, 'Long property run', resultsInWords(results, about));
