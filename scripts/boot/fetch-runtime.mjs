import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error.mjs';
import { bootFolder, environment } from './places.mjs';
import { runTool } from './run-tool.mjs';
import { saying } from './say.mjs';

/** @typedef {import('./platform-packages.mjs').PlatformPackage} PlatformPackage */

/** npm as it was called, or as it lies beside this Node. */
const npmCommand = () => {
  const lib = path.join(path.dirname(process.execPath), process.platform === 'win32' ? '' : '../lib');
  const candidates = [process.env['npm_execpath'] ?? '', path.join(lib, 'node_modules/npm/bin/npm-cli.js')];
  const script = candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
  return script ? [process.execPath, script] : ['npm'];
};

const checkIntegrity = (/** @type {string} */ folder, /** @type {PlatformPackage[]} */ wanted) => {
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'node_modules/.package-lock.json'), 'utf8'));
  for (const { name, version, integrity } of wanted) {
    if (packages[`node_modules/${name}`]?.integrity === integrity) continue;
    throw new BootError(`The registry's ${name}@${version} is not the one that we know. Nothing of it was used.`);
  }
};

const isMusl = () => {
  if (process.platform !== 'linux') return false;
  const { header } = /** @type {{ header: Record<string, unknown> }} */ (process.report.getReport());
  return !header['glibcVersionRuntime'];
};

/**
 * Fetches Node and pnpm through npm into a folder of its own, and puts it in place in one step.
 *
 * @param {PlatformPackage[]} wanted
 */
export const fetchRuntime = async (wanted) => {
  if (isMusl())
    throw new BootError('Alpine and other musl systems have no PostgreSQL from npm. Use a Debian-like image.');
  for (const old of readdirSync(bootFolder).filter((name) => name.startsWith('fetch-')))
    rmSync(path.join(bootFolder, old), { recursive: true, force: true });
  const folder = path.join(bootFolder, `fetch-${process.pid}`);
  const discard = () => rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.once('exit', discard);
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=3000'];
  const quiet = [
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=warn',
  ];
  const specs = wanted.map(({ name, version }) => `${name}@${version}`);
  const command = [...npmCommand(), 'install', '--prefix', folder, ...quiet, ...patience, ...specs];
  const names = wanted.map(({ name, version }) => `${name.startsWith('node') ? 'Node' : 'pnpm'} ${version}`);
  await saying(`fetching ${names.join(' and ')} through npm (once)`, () => runTool('npm', command, environment([])));
  checkIntegrity(folder, wanted);
  rmSync(path.join(bootFolder, 'node_modules'), { recursive: true, force: true });
  renameSync(path.join(folder, 'node_modules'), path.join(bootFolder, 'node_modules'));
  discard();
  process.removeListener('exit', discard);
};
