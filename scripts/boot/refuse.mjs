import { realpathSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error.mjs';
import { commands } from './commands.mjs';
import { bootFolder, canWrite, root } from './places.mjs';

const refuseOldNode = () => {
  if (Number(process.versions.node.split('.')[0]) >= 18) return;
  throw new BootError(`This needs Node 18 or later to begin with; here is ${process.versions.node}.`);
};

/** Node does not strip types below a folder of that name. */
const refuseNodeModules = () => {
  if (![root, realpathSync(root)].some((place) => place.split(path.sep).includes('node_modules'))) return;
  throw new BootError(`This folder lies under a node_modules folder, where Node runs no TypeScript. Move it: ${root}`);
};

const refuseForeignFolder = () => {
  if ([bootFolder, path.join(root, 'node_modules')].every(canWrite)) return;
  throw new BootError(
    `This user cannot write in ${root}, where Node, packages and data are kept. Copy the folder, or change its owner.`,
  );
};

/** npm keeps the flags that stand before `--` to itself, and shows them in the environment only. */
const refuseSwallowedFlags = (/** @type {string} */ name) => {
  const swallowed =
    commands[name]?.flags.filter((flag) => process.env[`npm_config_${flag.replaceAll('-', '_')}`]) ?? [];
  if (swallowed.length === 0) return;
  const run = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
  const flags = swallowed.map((flag) => `--${flag} …`).join(' ');
  throw new BootError(`npm has kept ${flags} to itself. Put -- in between: ${run} -- ${flags}`);
};

/**
 * Says no before anything is fetched, with the way out.
 *
 * @param {string} name of the command
 */
export const refuseWhatCannotWork = (name) => {
  refuseOldNode();
  refuseNodeModules();
  refuseSwallowedFlags(name);
  refuseForeignFolder();
};
