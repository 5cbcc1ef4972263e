import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eventually } from '@overgang/testing';
import { describe, expect, it } from 'vitest';
import { checkout } from './lib/cruise.ts';

interface Running {
  readonly boot: ChildProcess;
  /** The pid of the script. */
  readonly script: number;
  said(): string;
}

/** Boot's last step with a script that stays and ends with this exit code. */
const handedOver = async (exitCode = 0): Promise<Running> => {
  const file = path.join(checkout, 'scripts/test/lib/hand-over-to-stay.mjs');
  const boot = spawn(process.execPath, [file, String(exitCode)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  boot.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  await eventually(() => expect(text).toMatch(/here as \d+\n/));
  return { boot, script: Number(/here as (\d+)/.exec(text)?.[1]), said: () => text };
};

const isGone = (pid: number): boolean => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

describe('handing over', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('passes %s on, and ends with the exit code of the script', async (signal) => {
    const { boot, said } = await handedOver(7);
    boot.kill(signal);
    expect(await once(boot, 'exit')).toEqual([7, null]);
    expect(said()).toContain(`told by ${signal}`);
  });

  it('tells the script to stop when boot is gone without a word', async () => {
    const { boot, script, said } = await handedOver();
    boot.kill('SIGKILL');
    await eventually(() => expect(isGone(script)).toBe(true));
    expect(said()).toContain('told by SIGTERM');
  });

  it('says so in its exit code when the script was killed', async () => {
    const { boot, script } = await handedOver();
    process.kill(script, 'SIGKILL');
    expect(await once(boot, 'exit')).toEqual([137, null]);
  });
});
