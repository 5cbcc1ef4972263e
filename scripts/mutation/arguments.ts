import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** The tracker's domain, from the root of the repository. */
export const domain = 'services/transition-tracker/src/domain';

const root = path.resolve(import.meta.dirname, '../..');

/** The folders of the domain, by name. */
export const foldersOfDomain = (): readonly string[] =>
  readdirSync(path.join(root, domain), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

/** What `npm run mutation -- …` takes. */
export interface MutationArguments {
  /** Whole folders, whose scores are written down. */
  readonly folders: readonly string[];
  /** Single files below the domain; nothing is written down. */
  readonly files: readonly string[];
  /** How many processes judge mutants at the same time. */
  readonly atOnce: number;
  readonly help: boolean;
}

/** The text of `npm run mutation -- --help`. */
export const mutationHelp = `Changes the tracker's domain in one small way after the other, and sees for each whether a test notices: what no test
notices is code that nobody has said anything about. The tests run in one process that stays, so that a mutant costs some
ten milliseconds; the whole domain takes about half an hour on one idle core.

  npm run mutation                                whole domain; writes the score into docs/proof.md
  npm run mutation -- --folder gaps,survey        some folders; writes theirs, keeps what is known of the others
  npm run mutation -- --file gaps/climb-ladder.ts some files while you write tests; writes nothing

  --folder NAMES  folders of ${domain}, separated by commas
  --file PATHS    files below it, separated by commas
  --at-once N     processes at the same time (default 1)
  --help          this text

Who survived is printed with file and line, and lies in .cache/mutation.html, to be opened in a browser.
Exit code 1 when the score of what was run is below 85 %.`;

const among = (given: string | undefined): readonly string[] => given?.split(',').filter((name) => name !== '') ?? [];

/** Reads the arguments. Throws with one plain sentence. */
export const readMutationArguments = (args: readonly string[]): MutationArguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      folder: { type: 'string' },
      file: { type: 'string' },
      'at-once': { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const known = foldersOfDomain();
  const files = among(values.file);
  const folders = values.folder === undefined && files.length === 0 ? known : among(values.folder);
  const unknown = folders.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`The domain has no folder '${unknown}', only ${known.join(', ')}.`);
  const missing = files.find((file) => !existsSync(path.join(root, domain, file)));
  if (missing !== undefined) throw new Error(`There is no file ${domain}/${missing}.`);
  const atOnce = Number(values['at-once']);
  if (!Number.isSafeInteger(atOnce) || atOnce < 1)
    throw new Error(`--at-once takes a whole number from 1, not '${values['at-once']}'.`);
  return { folders, files, atOnce, help: values.help };
};
