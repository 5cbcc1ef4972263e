import { readFileSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalPostgresError } from './local-postgres-error.ts';

/** When the process `pid` was started, in the kernel's own count; undefined where there is no /proc or no process. */
const startOf = (pid: number): string | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const noteIn = (home: string): string => join(home, 'keeper');

/**
 * Writes who keeps this database (pid and start time, since pids come back) beside the data, so that a second start
 * never stops a living copy's server. Returns what takes the note away again.
 * @throws LocalPostgresError `in-use` while another keeper lives.
 */
export const takeKeeperNote = async (home: string): Promise<() => Promise<void>> => {
  const path = noteIn(home);
  const text = `${process.pid} ${startOf(process.pid) ?? ''}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const file = await open(path, 'wx', 0o600).catch(() => undefined);
    if (file) {
      await file.writeFile(text);
      await file.close();
      return () => rm(path, { force: true });
    }
    const [pid, started] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
    const keeper = Number(pid);
    if (keeper > 0 && isAlive(keeper) && (startOf(keeper) ?? '') === started)
      throw new LocalPostgresError(
        'in-use',
        `${home} is in use by process ${keeper}. Stop it, or choose another data directory.`,
      );
    await rm(path, { force: true });
  }
  throw new LocalPostgresError('in-use', `${home} is being taken by another process.`);
};
