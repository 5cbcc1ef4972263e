import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './keeper-note.ts';

/** The first line of postmaster.pid; undefined when no server has the cluster. */
export const postmasterOf = async (cluster: string): Promise<number | undefined> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return pid > 0 ? pid : undefined;
};

/**
 * A keeper killed with -9 may leave its server running: stops it, fast and then hard. A pid file whose pid now belongs
 * to something else (a container that was started again) is taken away, since PostgreSQL would wait for that process.
 * Call it only with the keeper's note in hand.
 */
export const stopLeftover = async (cluster: string, tell: (message: string) => void): Promise<void> => {
  const pid = await postmasterOf(cluster);
  if (pid === undefined) return;
  if (isAlive(pid) && (await isPostgresOf(pid, cluster))) {
    tell(`Stopping the PostgreSQL that an earlier run left behind (process ${pid}).`);
    await stopProcess(pid);
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
};

const isPostgresOf = async (pid: number, cluster: string): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres') && command.includes(cluster);
};

/** SIGINT rolls back what is running and checkpoints; SIGQUIT leaves it to recovery at the next start. */
export const stopProcess = async (pid: number): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await gone(pid, 10_000)) return;
  }
};

const gone = async (pid: number, withinMs: number): Promise<boolean> => {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
};
