import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment, root } from './places.mjs';
import { say } from './say.mjs';
import { exitCodeOf, whenToldToStop } from './signals.mjs';

const patienceMs = 30_000;

/**
 * Runs scripts/<name>.ts on our Node, passes signals on, and ends with its exit code. A terminal's Ctrl-C reaches the
 * script twice or more (from the terminal and from each of us above), so a script must not take the second one for an
 * order to hurry.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {{ node: string, binaries: string[] }} runtime
 * @returns {Promise<number>}
 */
export const handOver = (name, args, { node, binaries }) => {
  const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;
  const script = path.join(root, 'scripts', `${name}.ts`);
  const child = spawn(node, ['--import', endWithParent, script, ...args], {
    cwd: root,
    env: environment([...binaries, path.join(root, 'node_modules', '.bin')]),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  /** @type {NodeJS.Timeout | undefined} */
  let lastResort;
  whenToldToStop((signal) => {
    child.kill(signal);
    lastResort ??= setTimeout(() => {
      say(`${name} has not stopped after ${patienceMs / 1000} s; ending it`);
      child.kill('SIGKILL');
    }, patienceMs);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(lastResort);
      resolve(signal ? exitCodeOf(signal) : (code ?? 1));
    });
  });
};
