import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const leftOut = new Set(['dist', 'test', 'coverage', '.turbo', 'generated', 'web']);

/** What an older build did not know yet: each text stands in today's file, and goes. */
const notYet = [
  {
    file: 'contracts/src/events/nav/events-of-nav.ts',
    text: ', ForsteSamtaleHoldt',
  },
  {
    file: 'contracts/src/values/varselinnhold.ts',
    text: '  egenskaper: z.array(Egenskap).max(7).optional(),\n',
  },
];

/**
 * Makes a build as it was before an event type and an optional field inside another event came, beside today's: its own
 * contracts, packages and services, on the same packages from npm. The path of a file of it.
 */
export const makeOlderBuild = async (folder: string): Promise<(file: string) => string> => {
  const filter = (source: string): boolean => !leftOut.has(path.basename(source));
  for (const part of ['contracts', 'packages', 'services'])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true, verbatimSymlinks: true, filter });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  for (const { file, text } of notYet) {
    const place = path.join(folder, file);
    const today = await readFile(place, 'utf8');
    if (!today.includes(text)) throw new Error(`${file} has changed: an older build cannot be made of it this way.`);
    await writeFile(place, today.replace(text, ''));
  }
  return (file) => path.join(folder, path.relative(root, file));
};
