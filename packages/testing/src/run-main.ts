import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs as a process of its own. */
export interface RunningMain {
  /** Everything that it has written, to either stream. */
  output(): string;
  /** Its exit code, when it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to end and gives its exit code. Default SIGTERM. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs a TypeScript file as Node runs it in earnest, with these variables in its environment and no others. */
export const runMain = (file: string, env: Readonly<Record<string, string>>): RunningMain => {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number | null); // by the event's own signature
  return {
    output: () => output,
    ended,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};
