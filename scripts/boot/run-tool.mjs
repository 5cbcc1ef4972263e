import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error.mjs';
import { bootFolder, root } from './places.mjs';
import { exitCodeOf, whenToldToStop } from './signals.mjs';

const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|dns error|error sending/i;

const reasonOf = (/** @type {string} */ said) => {
  if (network.test(said))
    return 'The package registry cannot be reached. The first start needs the network; behind a proxy, set HTTPS_PROXY.';
  if (/ENOSPC|No space left/i.test(said)) return 'The disk is full; about 1.5 GB is needed.';
  return '';
};

/**
 * Runs npm or pnpm with its output in a log, which is shown when it fails. When we are told to stop it is killed
 * outright: npm install ignores the first signals, and what it had begun is thrown away.
 *
 * @param {string} name of the log
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>}
 */
export const runTool = async (name, [program = '', ...args], env) => {
  const log = path.join(bootFolder, `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', output, output], windowsHide: true });
  closeSync(output);
  whenToldToStop((signal) => {
    child.kill('SIGKILL');
    process.exit(exitCodeOf(signal));
  });
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  if (ended === 0) return;
  const said = readFileSync(log, 'utf8');
  const tail = said.trim().split('\n').slice(-15).join('\n');
  throw new BootError(
    [`${name} failed (${ended}).`, reasonOf(said), tail, `All of it: ${log}`].filter(Boolean).join('\n'),
  );
};
