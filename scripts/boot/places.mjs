import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where boot keeps what it fetched, its lock and its logs. */
export const bootFolder = path.join(root, '.cache', 'boot');

/**
 * Whether a file or folder there could be written, now or once it is made.
 *
 * @param {string} place
 * @returns {boolean}
 */
export const canWrite = (place) => {
  if (!existsSync(place) && path.dirname(place) !== place) return canWrite(path.dirname(place));
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** npm, pnpm and turbo write below HOME; where that cannot be (uid 1000 with HOME=/root), they get one of ours. */
const homeOf = () => {
  const home = homedir();
  const used = ['.npm', '.cache', path.join('.local', 'share'), path.join('.local', 'state'), '.config'];
  return used.every((folder) => canWrite(path.join(home, folder))) ? home : path.join(root, '.cache', 'home');
};

/**
 * The environment for everything that we run.
 *
 * @param {string[]} binaries folders that come first in PATH
 * @returns {NodeJS.ProcessEnv}
 */
export const environment = (binaries) => {
  const home = homeOf();
  const ours = home !== homedir();
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    ...(ours && { HOME: home, USERPROFILE: home, npm_config_cache: path.join(home, '.npm') }),
    [pathName]: [...binaries, process.env[pathName] ?? ''].join(path.delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
};
