import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './choose-account.ts';
import type { Places } from './choose-places.ts';
import { LocalPostgresError } from './local-postgres-error.ts';

const majorVersion = '18';
export const adminRole = 'postgres';

/**
 * The cluster in `home`, made when it is missing; returns the admin's password, which is kept beside it (0600). Made
 * under another name and renamed, so that a kill in the middle leaves nothing that looks finished.
 */
export const makeCluster = async (
  { native, home }: Places,
  account: Account | undefined,
  password?: string,
): Promise<string> => {
  const cluster = join(home, 'cluster');
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version && version.trim() !== majorVersion)
    throw new LocalPostgresError(
      'other-version',
      `${home} was made by PostgreSQL ${version.trim()}, and this is ${majorVersion}. Choose another data directory, or move the data with pg_dump.`,
    );
  if (version) return readFile(join(home, 'password'), 'utf8');
  const chosen = password ?? randomBytes(24).toString('base64url');
  await writePassword(join(home, 'password'), chosen, account);
  const fresh = join(home, 'cluster.new');
  await rm(fresh, { recursive: true, force: true });
  await initdb(
    native,
    [
      `--pgdata=${fresh}`,
      `--username=${adminRole}`,
      `--pwfile=${join(home, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    account,
  );
  await rename(fresh, cluster);
  return chosen;
};

const writePassword = async (path: string, password: string, account: Account | undefined): Promise<void> => {
  await writeFile(path, password, { mode: 0o600 });
  await chmod(path, 0o600);
  if (account) await chown(path, account.uid, account.gid);
};

const initdb = (native: string, args: readonly string[], account: Account | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(join(native, 'bin', 'initdb'), args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const fail = (why: string): void =>
      reject(new LocalPostgresError('did-not-start', `The database could not be created: ${why}`));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => (code === 0 ? resolve() : fail(said.trim() || `initdb ended with ${code}`)));
  });
