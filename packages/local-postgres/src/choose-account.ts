import { readFile } from 'node:fs/promises';
import { LocalPostgresError } from './local-postgres-error.ts';

/** The account that PostgreSQL runs as, where it is not ours. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`. Undefined = as ourselves. */
export const chooseAccount = async (): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = lines.find(([account]) => account === wanted) ?? [];
    if (name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new LocalPostgresError(
    'did-not-start',
    'PostgreSQL cannot run as root, and there is neither a postgres nor a nobody account. Run as an ordinary user.',
  );
};
