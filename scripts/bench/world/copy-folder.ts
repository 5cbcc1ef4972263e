import { chown, cp, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Copies a folder with everything in it, each file to the owner that its original has (root's copies are root's else). */
export const copyFolder = async (from: string, to: string): Promise<void> => {
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  if (process.getuid?.() !== 0) return;
  for (const name of ['', ...(await readdir(from, { recursive: true }))]) {
    const { uid, gid } = await stat(path.join(from, name));
    await chown(path.join(to, name), uid, gid);
  }
};
