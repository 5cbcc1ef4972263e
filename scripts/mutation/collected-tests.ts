import path from 'node:path';

/** A test of the tracker's domain, found while its file was loaded. */
export interface CollectedTest {
  /** File and title: the same each time the file is loaded. */
  readonly id: string;
  readonly fileName: string;
  readonly run: () => unknown;
}

let file = '';
let titles: readonly string[] = [];
let tests: CollectedTest[] = [];
const seen = new Map<string, number>();

/** From here on tests belong to this file. */
export const beginFile = (fileName: string): void => {
  file = fileName;
};

/** Everything that was collected since the last call. */
export const takeTests = (): readonly CollectedTest[] => {
  const all = tests;
  tests = [];
  seen.clear();
  return all;
};

/** Keeps a test under its title, numbered where two have the same. */
export const collect = (title: string, run: () => unknown): void => {
  const name = [path.basename(file), ...titles, title].join(' > ');
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  tests.push({ id: count === 1 ? name : `${name} (${count})`, fileName: file, run });
};

/** Collects the tests of a group under its title. */
export const collectGroup = (title: string, group: () => void): void => {
  const outside = titles;
  titles = [...titles, title];
  group();
  titles = outside;
};
