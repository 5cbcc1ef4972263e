import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bootFolder, environment, root } from './places.mjs';
import { pnpmVersion } from './platform-packages.mjs';
import { runTool } from './run-tool.mjs';
import { saying } from './say.mjs';

const stampFile = path.join(bootFolder, 'installed');

const manifests = () => {
  const below = ['packages', 'services'].flatMap((room) =>
    readdirSync(path.join(root, room)).map((name) => `${room}/${name}`),
  );
  return ['.', 'contracts', 'scripts', ...below]
    .map((folder) => path.join(root, folder, 'package.json'))
    .filter((file) => existsSync(file));
};

/** Changes with everything that decides what lies in node_modules. */
const stampOf = () => {
  const hash = createHash('sha256');
  hash.update([root, process.platform, process.arch, pnpmVersion].join('\n'));
  for (const file of [path.join(root, 'pnpm-lock.yaml'), path.join(root, 'pnpm-workspace.yaml'), ...manifests()])
    hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
};

/** Whether node_modules is what the lockfile says, as far as a look at the stamp tells. */
export const isInstalled = () =>
  existsSync(path.join(root, 'node_modules/.modules.yaml')) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stampOf();

/**
 * Installs from the frozen lockfile, from pnpm's store where it can.
 *
 * @param {{ pnpm: string, binaries: string[] }} runtime
 */
export const installPackages = async ({ pnpm, binaries }) => {
  const { NODE_ENV: _, ...env } = environment(binaries);
  const command = [pnpm, 'install', '--frozen-lockfile', '--prefer-offline'];
  await saying('installing packages from the lockfile (when it has changed)', () =>
    runTool('pnpm', command, { ...env, CI: 'true' }),
  );
  writeFileSync(stampFile, stampOf());
};
