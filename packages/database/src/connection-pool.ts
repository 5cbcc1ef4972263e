import type { Connection } from './connection.ts';
import { DatabaseError } from './database-error.ts';
import type { PoolUse } from './pool-use.ts';

export interface ConnectionPool {
  /** Rejects with `resources` when none becomes free in time, `closed` after close. */
  acquire(): Promise<Connection>;
  release(connection: Connection): void;
  use(): PoolUse;
  close(): Promise<void>;
}

export interface PoolSettings {
  readonly max: number;
  readonly patienceMs: number;
  readonly open: (onLost: () => void) => Connection;
}

const maxAgeMs = 30 * 60_000;

/** At most `max` connections, opened when needed, the last used first; waiting callers are served in order. */
export const openPool = ({ max, patienceMs, open }: PoolSettings): ConnectionPool => {
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: PromiseWithResolvers<Connection>[] = [];
  let closed = false;

  const openOne = (): Connection => {
    const connection = open(() => {
      all.delete(connection);
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
      serveNext();
    });
    all.add(connection);
    return connection;
  };
  const takeFree = (): Connection | undefined => idle.pop() ?? (all.size < max ? openOne() : undefined);
  const serveNext = (): void => {
    if (waiting.length === 0 || closed) return;
    const free = takeFree();
    if (free) waiting.shift()?.resolve(free);
  };

  return {
    acquire: async () => {
      if (closed) throw closedError();
      const free = waiting.length === 0 ? takeFree() : undefined;
      return free ?? waitForOne(waiting, patienceMs);
    },
    release: (connection) => {
      if (connection.isLost) return;
      if (performance.now() - connection.openedAt > maxAgeMs || closed) void connection.close();
      else idle.push(connection);
      serveNext();
    },
    use: () => ({ busy: all.size - idle.length, idle: idle.length, waiting: waiting.length, max }),
    close: async () => {
      closed = true;
      for (const waiter of waiting.splice(0)) waiter.reject(closedError());
      await Promise.all([...all].map((connection) => connection.close()));
    },
  };
};

const closedError = (): DatabaseError => new DatabaseError('closed', 'The database was closed.');

const waitForOne = (waiting: PromiseWithResolvers<Connection>[], patienceMs: number): Promise<Connection> => {
  const waiter = Promise.withResolvers<Connection>();
  waiting.push(waiter);
  if (patienceMs === 0) return waiter.promise;
  const timer = setTimeout(() => {
    const at = waiting.indexOf(waiter);
    if (at >= 0) waiting.splice(at, 1);
    waiter.reject(new DatabaseError('resources', `No connection became free within ${patienceMs} ms.`));
  }, patienceMs);
  return waiter.promise.finally(() => clearTimeout(timer));
};
