import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the generated documents stand. */
export const generatedFolder = path.join(import.meta.dirname, '../../contracts/generated');

/** Written by its own rules: see baseline.ts. */
const baselineFile = 'baseline.json';

/** How one committed file differs from what the contracts say now. */
export interface Drift {
  readonly file: string;
  readonly kind: 'missing' | 'changed' | 'stale';
  /** For a changed file: the first line that differs. */
  readonly line?: number;
  readonly committed?: string;
  readonly generated?: string;
}

const filesOnDisk = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .filter((file) => file !== baselineFile)
    : [];

const firstDifference = (file: string, committed: string, generated: string): Drift => {
  const [before, after] = [committed.split('\n'), generated.split('\n')];
  const at = after.findIndex((line, index) => line !== before[index]);
  const index = at === -1 ? after.length : at;
  return {
    file,
    kind: 'changed',
    line: index + 1,
    committed: before[index]?.trim() ?? '(end of file)',
    generated: after[index]?.trim() ?? '(end of file)',
  };
};

/** Compares a folder with what should stand there. Nothing found: the folder is up to date. */
export const findDrift = (folder: string, expected: ReadonlyMap<string, string>): readonly Drift[] => {
  const onDisk = filesOnDisk(folder);
  const differing = [...expected].flatMap(([file, generated]): Drift[] => {
    if (!onDisk.includes(file)) return [{ file, kind: 'missing' }];
    const committed = readFileSync(path.join(folder, file), 'utf8');
    return committed === generated ? [] : [firstDifference(file, committed, generated)];
  });
  const stale = onDisk.filter((file) => !expected.has(file)).map((file): Drift => ({ file, kind: 'stale' }));
  return [...differing, ...stale];
};

/** Writes what is missing or changed and deletes what is stale; gives what it did. */
export const mendDrift = (folder: string, expected: ReadonlyMap<string, string>): readonly Drift[] => {
  const drift = findDrift(folder, expected);
  for (const { file, kind } of drift) {
    const place = path.join(folder, file);
    if (kind === 'stale') rmSync(place);
    else {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, expected.get(file) ?? '');
    }
  }
  return drift;
};

/** One finding in words, for a terminal. */
export const describeDrift = ({ file, kind, line, committed, generated }: Drift): string =>
  kind === 'changed'
    ? `changed  ${file}:${line}\n           committed: ${committed}\n           generated: ${generated}`
    : `${kind.padEnd(8)} ${file}`;
