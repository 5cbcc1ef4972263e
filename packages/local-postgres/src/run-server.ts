import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './choose-account.ts';
import type { Places } from './choose-places.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import { serverArguments } from './server-settings.ts';
import { stopProcess } from './stop-leftover.ts';

export interface RunningServer {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the server and waits until it takes connections; it outlives a Ctrl-C, so that those who use it can finish. */
export const runServer = async (
  { native, home }: Places,
  account: Account | undefined,
  { port, durable }: { readonly port: number; readonly durable: boolean },
): Promise<RunningServer> => {
  const cluster = join(home, 'cluster');
  const log = openSync(join(home, 'postgres.log'), 'w', 0o600);
  const child = spawn(join(native, 'bin', 'postgres'), serverArguments(cluster, port, durable), {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  if (!(await isReady(child, cluster))) {
    child.kill('SIGQUIT');
    const said = await readFile(join(home, 'postgres.log'), 'utf8').catch(() => '');
    throw new LocalPostgresError(
      'did-not-start',
      `PostgreSQL did not start: ${said.trim().split('\n').slice(-5).join(' | ')}`,
    );
  }
  const pid = child.pid ?? 0;
  const dismiss = standGuard(pid);
  child.unref();
  return {
    pid,
    stop: async () => {
      dismiss();
      if (child.exitCode === null) await Promise.race([ended, stopProcess(pid)]);
      await ended;
    },
  };
};

/** PostgreSQL writes `ready` as the last line of postmaster.pid; recovery after a kill may take its time before. */
const isReady = async (child: ChildProcess, cluster: string): Promise<boolean> => {
  const until = performance.now() + 60_000;
  while (performance.now() < until && child.exitCode === null && child.pid) {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
};

/**
 * A shell that reads from us: when we are gone without a word, even by kill -9, its read ends and it stops the server.
 * Returns what sends it home.
 */
const standGuard = (pid: number): (() => void) => {
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('/bin/sh', ['-c', `read word; [ "$word" = bye ] || kill -INT ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => void guard.stdin.end('bye\n');
};
