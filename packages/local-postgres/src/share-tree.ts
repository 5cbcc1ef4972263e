import { chmod, copyFile, link, mkdir, readdir, readlink, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The same tree at another place, readable for all: by hard links where disk and mode allow it, else by copies. An
 * install made under a strict umask is closed to others file by file.
 */
export const shareTree = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await shareTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await shareFile(source, target);
  }
};

const shareFile = async (source: string, target: string): Promise<void> => {
  const { mode } = await stat(source);
  const open = mode | 0o444 | (mode & 0o100 ? 0o111 : 0);
  if (open === mode && (await linked(source, target))) return;
  await copyFile(source, target);
  await chmod(target, open);
};

const linked = (source: string, target: string): Promise<boolean> =>
  link(source, target).then(
    () => true,
    () => false,
  );
