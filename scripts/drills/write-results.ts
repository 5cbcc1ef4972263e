import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { faults } from './faults.ts';
import type { Drilled } from './run-drill.ts';

const file = path.resolve(import.meta.dirname, '../../docs/drills.md');

const head = `# Fault drills

Written by \`npm run drills -- --write\`; do not edit. All services on Kafka, each a process of its own, facts flowing in at a
door over HTTP, and damage in the middle. *Lost*: facts that a door took and the tracker does not have. *Doubled*: notices
ordered twice, gaps announced twice without having closed. *Out of order*: people whose stored journey is not the fold of
their facts in the order in which they happened. *Different*: people whose journey or open gaps are not those of an
undisturbed run of the same facts on the embedded bus. *Invented*: gaps and notices that the undisturbed run never had.
*Recovery*: from the end of the fault until the tracker had all that the door had taken by then.
`;

const heads = [
  'drill',
  'sent',
  'arrived',
  'lost',
  'doubled',
  'out of order',
  'different',
  'invented',
  'recovery',
  'run',
];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The short and the long drill of one fault have a row each. */
const labelOf = ({ name, extent }: Pick<Drilled, 'name' | 'extent'>): string =>
  extent === 'long' ? `${name}, long` : name;

const rowOf = (drilled: Drilled, about: string): string => {
  const { sent, arrived, lost, doubled, outOfOrder, different, invented, recoverySeconds } = drilled;
  const counts = [sent, arrived, lost, doubled, outOfOrder, different, invented].map((count) =>
    count.toLocaleString('en'),
  );
  return row([
    `${labelOf(drilled)}: ${faults[drilled.name]?.does}`,
    ...counts,
    `${recoverySeconds.toFixed(1)} s`,
    about,
  ]);
};

const readRows = async (): Promise<Map<string, string>> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && line.includes(': '));
  return new Map(rows.map((line) => [line.slice(2, line.indexOf(':')), line]));
};

/** Puts results into docs/drills.md, in place of the former ones of the same drills. */
export const writeResults = async (results: readonly Drilled[], about: string): Promise<void> => {
  const rows = await readRows();
  for (const drilled of results) rows.set(labelOf(drilled), rowOf(drilled, about));
  const inOrder = Object.keys(faults).flatMap((name) =>
    (['short', 'long'] as const).flatMap((extent) => rows.get(labelOf({ name, extent })) ?? []),
  );
  await writeFile(file, `${[head, row(heads), row(heads.map(() => '---')), ...inOrder].join('\n')}\n`);
};
