import type { SQL } from 'drizzle-orm';
import type { PoolUse } from './pool-use.ts';

/** The rows of one statement, in order; `count` is what the statement read or changed. bigint and numeric are strings. */
export interface Rows extends ReadonlyArray<Record<string, unknown>> {
  readonly count: number;
}

/** Whatever can run one statement: a database, or a transaction in it. Rejects with DatabaseError. */
export interface Tx {
  execute(query: SQL): Promise<Rows>;
}

export interface TransactionOptions {
  /** Default: read committed. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
}

/** One service's way to its own schema. Statements are prepared and kept by the connection that ran them. */
export interface Database extends Tx {
  /**
   * Runs `run` between begin and commit on one connection. Its rejection rolls back and is passed on. When the
   * connection is lost, rejects with `connection-lost`; whether the commit was reached is then unknown.
   */
  transaction<T>(run: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Resolves when the database answers; rejects with DatabaseError. */
  ping(): Promise<void>;
  /** Ends all connections; statements under way are rejected after five seconds. May be called twice. */
  close(): Promise<void>;
  /**
   * Calls back with what is sent to the channel by NOTIFY, on a connection of its own that is opened again when it is
   * lost. What is sent meanwhile is missed, so never rely on it alone: it only saves waiting for the next poll.
   */
  listen(channel: string, onMessage: (payload: string) => void): Listening;
  /** The same database through connections of its own, with other limits; close it too. */
  reopened(limits: Partial<Pick<DatabaseSettings, 'maxConnections' | 'statementTimeoutMs'>>): Database;
  readonly schema: string;
  /** How its connections are used at this moment. */
  poolUse(): PoolUse;
}

/** A channel that is being listened to. */
export interface Listening {
  /** Whether a message sent now would arrive. */
  readonly isListening: boolean;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** postgres://role:password@host:port/database; one host. */
  readonly url: string;
  /** The schema that unqualified names mean; it need not exist yet. */
  readonly schema: string;
  /** Shown in pg_stat_activity. */
  readonly application: string;
  /** Default 8. */
  readonly maxConnections?: number;
  /**
   * A statement takes at most this long in the server, in milliseconds; a caller waits at most this long and five
   * seconds more, for a free connection and again for each answer. Default 30 000; 0 = no limit.
   */
  readonly statementTimeoutMs?: number;
}
