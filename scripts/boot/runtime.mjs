import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error.mjs';
import { bootFolder } from './places.mjs';
import { nodePackages, pnpmPackages } from './platform-packages.mjs';

/** @typedef {import('./platform-packages.mjs').PlatformPackage} PlatformPackage */

/** Node that runs our TypeScript as it is, and that our tools accept. */
const isRecentEnough = (/** @type {string} */ version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 24 && minor >= 12) || major === 26;
};

/** @type {<Value>(table: Record<string, Value>) => Value} */
const forThisMachine = (table) => {
  const machine = `${process.platform}-${process.arch}`;
  const found = table[machine];
  if (found) return found;
  throw new BootError(
    `There is no ready-made Node or pnpm for ${machine}. It works on: ${Object.keys(table).join(', ')}.`,
  );
};

const folderOf = (/** @type {PlatformPackage} */ { name }) => path.join(bootFolder, 'node_modules', name);

const isFetched = (/** @type {PlatformPackage} */ wanted) => {
  const manifest = path.join(folderOf(wanted), 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === wanted.version;
};

/**
 * The Node and pnpm that everything runs on. `missing` lists what has to be fetched first.
 *
 * @returns {{ node: string, pnpm: string, binaries: string[], missing: PlatformPackage[], wanted: PlatformPackage[] }}
 */
export const findRuntime = () => {
  const pnpm = forThisMachine(pnpmPackages);
  const fetched = isRecentEnough(process.versions.node) ? undefined : forThisMachine(nodePackages);
  const node = fetched ? path.join(folderOf(fetched), fetched.binary) : process.execPath;
  const wanted = fetched ? [fetched, pnpm] : [pnpm];
  return {
    node,
    pnpm: path.join(folderOf(pnpm), pnpm.binary),
    binaries: [path.dirname(node), folderOf(pnpm)],
    missing: wanted.filter((each) => !isFetched(each)),
    wanted,
  };
};
