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

/** The run that the results are of, and how many laws it is to try. */
interface About {
  readonly seed: number;
  readonly day: string;
  readonly of: number;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cellsOf = ({ title, of, tried, seconds, broken }: Result): readonly string[] => [
  title,
  `${tried.toLocaleString('en')} ${of}`,
  seconds.toFixed(0),
  broken === undefined ? 'held' : '**broken**',
];

/** The section: every law with what it was tried on. */
export const resultsInWords = (results: readonly Result[], { seed, day, of }: About): string => {
  const held = results.filter(({ broken }) => broken === undefined).length;
  return [
    `By \`npm run properties\` on ${day}, seed ${seed}, Node ${process.versions.node}: ${held} of the ${results.length} laws held that were tried, of ${of}.`,
    'A history is up to twelve messages about one person, drawn at random: stays, plans, homes, consents, answers, moves. The',
    'days are those from 2024 to 2033, with both nights of summer time a year, three leap days and ten Easters.',
    '',
    line(['law', 'tried on', 'seconds', 'result']),
    line(['---', '---', '---', '---']),
    ...results.map((result) => line(cellsOf(result))),
  ].join('\n');
};

/** Writes the section into docs/proof.md. */
export const writeResults = (results: readonly Result[], about: About): Promise<void> =>
  putSection(proofPage, 'Long property run', resultsInWords(results, about));
