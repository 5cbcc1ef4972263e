import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canReach } from './can-reach.ts';
import type { Account } from './choose-account.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import { shareTree } from './share-tree.ts';

export interface Places {
  /** bin, lib and share. */
  readonly native: string;
  /** Ours: the keeper's note, the password, the log; and the cluster in a folder of its own. */
  readonly home: string;
}

const openToAll = '/var/tmp';
const ours = ['cluster', 'cluster.new', 'password', 'keeper'];
const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Where the binaries and the data are, reachable for `account`. Below a closed home (0700) it sees neither: then both
 * move to /var/tmp, always to the same place for the same `dataDir`, and `tell` hears of it.
 */
export const choosePlaces = async (
  wanted: { readonly native: string; readonly dataDir: string },
  account: Account | undefined,
  tell: (message: string) => void,
): Promise<Places> => {
  const home = await chooseHome(resolve(wanted.dataDir), account, tell);
  if (await canReach(join(wanted.native, 'bin', 'postgres'), account)) return { native: wanted.native, home };
  return { native: await linkNative(wanted.native), home };
};

const chooseHome = async (
  dataDir: string,
  account: Account | undefined,
  tell: (message: string) => void,
): Promise<string> => {
  await mkdir(dataDir, { recursive: true });
  await refuseFull(dataDir);
  const reached = await canReach(dataDir, account);
  const home = reached ? dataDir : join(openToAll, `overgang-${shortHash(dataDir)}`);
  if (!reached) {
    tell(`'${account?.name}' cannot reach ${dataDir}: a folder above it is closed. The database is kept in ${home}.`);
    await mkdir(home, { recursive: true, mode: 0o700 });
    await refuseForeign(home, account);
  }
  await chmod(home, 0o700); // the last folder only: the ones above are not ours
  if (account) await chown(home, account.uid, account.gid);
  return home;
};

/** The folder is about to be closed to others, and may change its owner: it must not be somebody's home. */
const refuseFull = async (dataDir: string): Promise<void> => {
  const names = await readdir(dataDir);
  if (names.length === 0 || names.some((name) => ours.includes(name))) return;
  throw new LocalPostgresError(
    'not-ours',
    `${dataDir} holds other files. Give the database an empty folder of its own.`,
  );
};

/** Anybody can make a folder in /var/tmp; ours is owned by us or by the account. */
const refuseForeign = async (home: string, account: Account | undefined): Promise<void> => {
  const found = await lstat(home); // not what a planted link points to
  if (!found.isDirectory() || (found.uid !== process.getuid?.() && found.uid !== account?.uid))
    throw new LocalPostgresError(
      'unreachable-place',
      `${home} belongs to somebody else. Choose another data directory.`,
    );
};

const linkNative = async (native: string): Promise<string> => {
  const place = join(openToAll, `overgang-postgres-${shortHash(native)}`);
  const at = join(place, 'native');
  await mkdir(place, { recursive: true });
  await refuseForeign(place, undefined);
  await chmod(place, 0o755);
  if (await sameFile(join(native, 'bin', 'postgres'), join(at, 'bin', 'postgres'))) return at;
  const fresh = join(place, `fresh-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  await shareTree(native, fresh);
  await takePlace(fresh, at, native);
  return at;
};

/** Another process may have been first, and may be running from there already; an older install gives way. */
const takePlace = async (fresh: string, at: string, native: string): Promise<void> => {
  const first = await rename(fresh, at).then(
    () => true,
    () => false,
  );
  if (first) return;
  if (await sameFile(join(native, 'bin', 'postgres'), join(at, 'bin', 'postgres'))) {
    await rm(fresh, { recursive: true, force: true });
    return;
  }
  await rm(at, { recursive: true, force: true });
  await rename(fresh, at);
};

const sameFile = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([stat(one), stat(other).catch(() => undefined)]);
  return b !== undefined && a.size === b.size && a.mtimeMs === b.mtimeMs;
};
