import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** The top of the checkout. */
export const checkout = path.resolve(import.meta.dirname, '../../..');

const cruiser = path.join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

interface Verdict {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Writes the files, path → text, below a folder, and lays the checkout's own rules beside them. */
export const plant = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  await cp(path.join(checkout, '.dependency-cruiser.cjs'), path.join(folder, '.dependency-cruiser.cjs'));
};

/** Judges the arrows of a tree: 'rule: importer' for each wrong one, and how many modules were looked at. */
export const cruise = async (folder: string, rooms: readonly string[]) => {
  const asked = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  const run = promisify(execFile)(process.execPath, [cruiser, ...asked], { cwd: folder, maxBuffer: 2 ** 28 });
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout: string }); // exit code = violations
  const { summary } = JSON.parse(stdout) as Verdict;
  return {
    modules: summary.totalCruised,
    wrong: summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`),
  };
};
