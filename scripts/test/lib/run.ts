import { spawn } from 'node:child_process';

/** Runs a program beside us and resolves with its exit code; a signal counts as -1. */
export const run = (program: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? -1));
  });
