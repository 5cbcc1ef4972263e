import { sql } from 'drizzle-orm';
import { type Connection, openConnection } from './connection.ts';
import { type ConnectionPool, openPool } from './connection-pool.ts';
import type { Database, DatabaseSettings, TransactionOptions, Tx } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { listenOn } from './listen.ts';
import { checkName } from './name.ts';

const graceMs = 5_000;

/**
 * Opens a service's one handle on its database; connections are made when they are needed, so this never fails for a
 * database that is away. JSON goes in with json() and comes out parsed; timestamptz comes out as ISO 8601 in UTC.
 */
export const openDatabase = (given: DatabaseSettings): Database => {
  const settings = { maxConnections: 8, statementTimeoutMs: 30_000, ...given };
  checkName('schema', settings.schema);
  const patienceMs = settings.statementTimeoutMs === 0 ? 0 : settings.statementTimeoutMs + graceMs;
  const pool = openPool({
    max: settings.maxConnections,
    patienceMs,
    open: (onLost) => openConnection(settings, patienceMs, { onLost }),
  });
  const execute: Tx['execute'] = (query) => using(pool, (connection) => connection.execute(query));
  return {
    schema: settings.schema,
    poolUse: () => pool.use(),
    execute,
    transaction: (run, options = {}) => using(pool, (connection) => inTransaction(connection, run, options)),
    ping: async () => void (await execute(sql`select 1`)),
    close: () => pool.close(),
    listen: (channel, onMessage) => {
      checkName('channel', channel);
      return listenOn(channel, onMessage, (events) => openConnection(settings, patienceMs, events));
    },
    reopened: (limits) => openDatabase({ ...settings, ...limits }),
  };
};

const using = async <T>(pool: ConnectionPool, run: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await pool.acquire();
  try {
    return await run(connection);
  } finally {
    pool.release(connection);
  }
};

const inTransaction = async <T>(
  connection: Connection,
  run: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> => {
  const scope = scopeOf(connection);
  const begun = connection.command(beginOf(options)); // its answer comes with the first statement's: one round trip less
  begun.catch(() => undefined); // awaited at the end
  try {
    const result = await run(scope.tx);
    scope.end();
    await begun;
    if (scope.failure()) throw scope.failure(); // swallowed by run: PostgreSQL would answer commit with a rollback
    await connection.command('commit');
    return result;
  } catch (error) {
    scope.end();
    if (!connection.isLost) await connection.command('rollback').catch(() => connection.close());
    await begun; // where it could not even begin, that is what went wrong
    throw error;
  }
};

const beginOf = ({ isolation, readOnly }: TransactionOptions): string =>
  `begin${isolation ? ` isolation level ${isolation}` : ''}${readOnly ? ' read only' : ''}`;

/** The handle that `run` gets: it dies with the transaction, so that a forgotten await cannot write into the next one. */
const scopeOf = (connection: Connection) => {
  let ended = false;
  let failed: unknown;
  const tx: Tx = {
    execute: async (query) => {
      if (ended) throw new DatabaseError('closed', 'The transaction has ended.');
      try {
        return await connection.execute(query);
      } catch (error) {
        failed ??= error;
        throw error;
      }
    },
  };
  const end = (): void => {
    ended = true;
  };
  return { tx, end, failure: () => failed };
};
