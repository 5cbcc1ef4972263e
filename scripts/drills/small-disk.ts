import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mb = 2 ** 20;

/** A disk of its own that can be filled. */
export interface SmallDisk {
  /** Leaves not a byte on it. */
  readonly fill: () => Promise<void>;
  /** Gives back what was filled. */
  readonly free: () => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** Why this machine cannot have one; undefined when it can. */
export const whyNoSmallDisk = async (): Promise<string | undefined> =>
  process.platform === 'linux' && process.getuid?.() === 0
    ? undefined
    : 'It mounts a small disk for the broker (tmpfs), which takes root on Linux.';

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/** Writes until nothing more goes in, in ever smaller pieces, so that nothing is left between. */
const fillUp = async (file: string): Promise<void> => {
  const handle = await open(file, 'a');
  try {
    for (let size = mb; size >= 1; ) {
      try {
        await handle.write(Buffer.alloc(size));
      } catch (error) {
        if (!isFull(error)) throw error;
        size = size === 1 ? 0 : Math.floor(size / 16);
      }
    }
  } finally {
    await handle.close();
  }
};

/** Mounts one of so many MB at a folder, which is made. */
export const mountSmallDisk = async (folder: string, sizeMb: number): Promise<SmallDisk> => {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=755`, 'tmpfs', folder]);
  const filler = path.join(folder, 'filler');
  return {
    fill: () => fillUp(filler),
    free: () => rm(filler, { force: true }),
    unmount: async () => void (await run('umount', ['--lazy', folder])),
  };
};
