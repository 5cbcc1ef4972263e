import path from 'node:path';
import { runTurbo } from '../lib/run-turbo.ts';

const checkout = path.resolve(import.meta.dirname, '../..');
const build = ['run', 'build', '--filter=@overgang/dashboard', '--output-logs=errors-only'];

/** Builds the board's page where it is not built or has changed; 0.2 s when it is fresh. Rejects with what went wrong. */
export const buildPage = async (stopping: AbortSignal): Promise<void> => {
  const printed: string[] = [];
  const code = await runTurbo(checkout, build, {
    env: process.env,
    stopping,
    onOutput: (text) => printed.push(text),
  });
  if (code !== 0 && !stopping.aborted) throw new Error(`The board's page could not be built:\n${printed.join('')}`);
};
