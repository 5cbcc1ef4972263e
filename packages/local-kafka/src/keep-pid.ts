import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalKafkaError } from './local-kafka-error.ts';

const noteIn = (dataDir: string): string => join(dataDir, 'broker');

/** Whether a process lives. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether it is a broker on this folder: pids come back. Where there is no /proc it is taken for one. */
const isBrokerOf = async (pid: number, dataDir: string): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes(join(dataDir, 'server.properties'));
};

/** Ends a process: asks first, and after ten seconds asks no more. */
export const endProcess = async (pid: number): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
  }
};

/** Who keeps the folder and which broker runs on it, written beside the data. */
export const writeNote = (dataDir: string, broker: number): Promise<void> =>
  writeFile(noteIn(dataDir), `${broker} ${process.pid}`);

export const removeNote = (dataDir: string): Promise<void> => rm(noteIn(dataDir), { force: true });

/**
 * Stops the broker of a keeper that is gone; a living keeper's is left alone.
 * @throws LocalKafkaError `in-use`
 */
export const stopLeftover = async (dataDir: string): Promise<void> => {
  const [broker, keeper] = (await readFile(noteIn(dataDir), 'utf8').catch(() => '')).split(' ').map(Number);
  if (broker === undefined || !(broker > 0) || !isAlive(broker) || !(await isBrokerOf(broker, dataDir))) return;
  if (keeper !== undefined && keeper !== process.pid && isAlive(keeper))
    throw new LocalKafkaError(
      'in-use',
      `${dataDir} is in use by process ${keeper}. Stop it, or choose another folder.`,
    );
  await endProcess(broker);
};
