import { spawn } from 'node:child_process';

/** How a command ended and what it said, on both channels. */
export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs a command to its end; -1 when it could not be started. `input` is what it reads. */
export const runToEnd = (command: string, args: readonly string[], input = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.stdin.on('error', () => undefined); // it may end without reading
    child.stdin.end(input);
    child.on('error', (error) => resolve({ code: -1, said: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, said }));
  });
