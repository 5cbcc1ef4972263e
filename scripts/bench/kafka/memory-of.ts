import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const kbInMb = 1_024;

const fromProc = async (pid: number): Promise<number | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Resident memory of a process now, in MB; 0 when there is none of that number. */
export const memoryOf = async (pid: number): Promise<number> => {
  const kb = await fromProc(pid);
  if (kb !== undefined) return kb / kbInMb;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', `${pid}`]).catch(() => ({ stdout: '0' }));
  return Number(stdout.trim()) / kbInMb;
};
