import type { Socket } from 'node:net';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { DatabaseSettings, Rows } from './database.ts';
import { DatabaseError, toDatabaseError } from './database-error.ts';
import { driverOptions } from './driver-options.ts';
import { openSocket } from './open-socket.ts';
import { restoreConversions } from './wire-types.ts';

/**
 * One connection: a postgres.js client that opens one socket, once. When the socket closes, the connection is lost
 * for good and nothing more is written to it. (Left to itself the driver reconnects under a running transaction: its
 * late rollback or commit then meets a closed socket, which ends the process, or somebody else's transaction.)
 */
export interface Connection {
  execute(query: SQL): Promise<Rows>;
  /** A statement without parameters or rows, such as begin. */
  command(statement: string): Promise<void>;
  readonly isLost: boolean;
  readonly openedAt: number;
  /** Waits up to five seconds for the statement under way. */
  close(): Promise<void>;
}

/** What a connection tells its owner. */
export interface ConnectionEvents {
  /** Called once, when the socket has closed. */
  readonly onLost: () => void;
  /** A message on a channel that the connection listens to. */
  readonly onMessage?: (payload: string) => void;
}

const dialect = new PgDialect();
const cutOff = (): DatabaseError => new DatabaseError('connection-lost', 'The connection was lost.');

/** Opens nothing before the first statement. */
export const openConnection = (
  settings: Required<DatabaseSettings>,
  patienceMs: number,
  { onLost, onMessage }: ConnectionEvents,
): Connection => {
  let lost: DatabaseError | undefined;
  let socket: Socket | undefined;
  const loss = Promise.withResolvers<never>();
  loss.promise.catch(() => undefined); // nobody may be waiting
  const lose = (error: DatabaseError): void => {
    if (lost) return;
    lost = error;
    loss.reject(error);
    socket?.destroy();
    client.end({ timeout: 0 }).catch(() => undefined); // else the driver would reconnect for what it still has queued
    onLost();
  };
  const connect = (address: Parameters<typeof openSocket>[0]): Socket => {
    if (lost) throw lost;
    socket ??= openSocket(address, (cause) => lose(cause ? toDatabaseError(cause) : cutOff()));
    return socket;
  };
  const onnotify = (_channel: string, payload: string): void => onMessage?.(payload);
  const options = { ...driverOptions(settings, connect), onnotify };
  const client = postgres(settings.url, options);
  const { session } = drizzle(client)._;
  restoreConversions(client);

  const guarded = async <T>(run: () => Promise<T>): Promise<T> => {
    if (lost) throw lost;
    const silence = (): void => lose(new DatabaseError('timed-out', `No answer within ${patienceMs} ms.`));
    const timer = patienceMs > 0 ? setTimeout(silence, patienceMs) : undefined;
    try {
      return await Promise.race([run(), loss.promise]);
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      if (error.code === 'connection-lost') lose(error); // the server says so before the socket closes
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    execute: (query) => guarded(() => run(session, query)),
    command: (statement) => guarded(async () => void (await client.unsafe(statement))),
    get isLost() {
      return lost !== undefined;
    },
    openedAt: performance.now(),
    close: async () => {
      await client.end({ timeout: 5 }).catch(() => undefined);
      lose(new DatabaseError('closed', 'The database was closed.'));
    },
  };
};

type Session = ReturnType<typeof drizzle>['_']['session'];

/** A named query is prepared once a connection: one round trip instead of two. */
const run = async (session: Session, query: SQL): Promise<Rows> => {
  const prepared = session.prepareQuery(dialect.sqlToQuery(query), undefined, 'kept', false);
  const rows: unknown = await prepared.execute();
  return rows as Rows; // the driver's result array: rows, and count
};
