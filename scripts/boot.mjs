// Gets a bare machine ready and runs scripts/<command>.ts. Plain JavaScript, without dependencies, that old Nodes parse.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot/boot-error.mjs';
import { commands, helpText } from './boot/commands.mjs';
import { fetchRuntime } from './boot/fetch-runtime.mjs';
import { handOver } from './boot/hand-over.mjs';
import { installPackages, isInstalled } from './boot/install-packages.mjs';
import { withLock } from './boot/lock.mjs';
import { bootFolder } from './boot/places.mjs';
import { refuseWhatCannotWork } from './boot/refuse.mjs';
import { findRuntime } from './boot/runtime.mjs';
import { say } from './boot/say.mjs';
import { listenForStop } from './boot/signals.mjs';

/** Fetches what is missing. When nothing is, it takes no lock and needs no network. */
const prepare = async () => {
  if (findRuntime().missing.length === 0 && isInstalled()) return;
  await withLock(path.join(bootFolder, 'lock'), 'another start is getting things ready', async () => {
    const { missing, wanted } = findRuntime();
    if (missing.length > 0) await fetchRuntime(wanted);
    if (!isInstalled()) await installPackages(findRuntime());
  });
};

/** @param {string} name @param {string[]} args @returns {Promise<number>} */
const boot = async (name, args) => {
  refuseWhatCannotWork(name);
  mkdirSync(bootFolder, { recursive: true });
  listenForStop();
  await prepare();
  return handOver(name, args, findRuntime());
};

const [name = '--help', ...args] = process.argv.slice(2);
if (name === '--help' || name === '-h') {
  process.stdout.write(`${helpText}\n`);
} else if (!Object.keys(commands).includes(name)) {
  say(`there is no command '${name}'.\n${helpText}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await boot(name, args);
  } catch (error) {
    if (!(error instanceof BootError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
