import { join } from 'node:path';
import { checkPort } from './check-port.ts';
import { chooseAccount } from './choose-account.ts';
import { choosePlaces } from './choose-places.ts';
import { findNative } from './find-native.ts';
import { takeKeeperNote } from './keeper-note.ts';
import { adminRole, makeCluster } from './make-cluster.ts';
import { runServer } from './run-server.ts';
import { stopLeftover } from './stop-leftover.ts';

export interface LocalPostgresSettings {
  /** A folder of its own for the database; made when missing, kept between runs. */
  readonly dataDir: string;
  /** 0 = any free one. */
  readonly port: number;
  /** The admin's password when the database is made; default random. Later runs read it from the data directory. */
  readonly password?: string;
  /** Default true: a commit is on disk. False is for tests. */
  readonly durable?: boolean;
  readonly logger?: { info(message: string): void };
}

export interface LocalPostgres {
  /** postgres://… of a superuser, with its password: never to be logged. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Where the data really are: `dataDir`, or a place in /var/tmp. Whoever removes a temporary `dataDir` removes this. */
  readonly home: string;
  /** Rolls back what is running, and returns when the server has ended. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL 18 that came with npm, on 127.0.0.1, as an ordinary account even when we are root. It ends
 * with stop(), or soon after this process is gone, however it went. For development, tests and trying out.
 * @throws LocalPostgresError
 */
export const startLocalPostgres = async (settings: LocalPostgresSettings): Promise<LocalPostgres> => {
  const tell = (message: string): void => settings.logger?.info(message);
  const account = await chooseAccount();
  const places = await choosePlaces({ native: await findNative(), dataDir: settings.dataDir }, account, tell);
  const releaseNote = await takeKeeperNote(places.home);
  try {
    await stopLeftover(join(places.home, 'cluster'), tell);
    if (settings.port !== 0) await checkPort(settings.port); // before the work of making a cluster
    const password = await makeCluster(places, account, settings.password);
    const run = (port: number) => runServer(places, account, { port, durable: settings.durable ?? true });
    const { port, server } = await onPort(settings.port, run);
    const stop = async (): Promise<void> => {
      await server.stop();
      await releaseNote();
    };
    const url = `postgres://${adminRole}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
    return { url, port, pid: server.pid, home: places.home, stop };
  } catch (error) {
    await releaseNote();
    throw error;
  }
};

/** A free port can be taken between the look and the start: then another one. */
const onPort = async <T>(
  wanted: number,
  run: (port: number) => Promise<T>,
  tries = 3,
): Promise<{ port: number; server: T }> => {
  const port = await checkPort(wanted);
  try {
    return { port, server: await run(port) };
  } catch (error) {
    if (wanted !== 0 || tries === 1) throw error;
    return onPort(wanted, run, tries - 1);
  }
};
