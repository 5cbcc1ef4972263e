import postgres from 'postgres';

export type DatabaseErrorCode =
  | 'timed-out'
  | 'connection-lost'
  | 'unreachable'
  | 'closed'
  | 'conflict' // serialization failure, deadlock, lock not available: the same again may work
  | 'constraint' // unique, check, not null, foreign key
  | 'bad-value' // a value that PostgreSQL cannot store
  | 'refused' // no such table, no permission, wrong syntax
  | 'resources' // too many connections, disk full, shutting down
  | 'unexpected';

interface Details {
  readonly sqlState?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
}

const retriable: ReadonlySet<DatabaseErrorCode> = new Set([
  'timed-out',
  'connection-lost',
  'unreachable',
  'conflict',
  'resources',
]);

/**
 * What the database answers instead of rows. Carries codes and names of columns, never a value: the driver's and
 * drizzle's own errors hold the parameters, and are therefore not passed on as the cause.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;
  readonly retriable: boolean;
  readonly sqlState: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;

  constructor(code: DatabaseErrorCode, message: string, details: Details = {}) {
    super(message);
    this.code = code;
    this.retriable = retriable.has(code);
    this.sqlState = details.sqlState;
    this.constraint = details.constraint;
    this.table = details.table;
    this.column = details.column;
  }
}

/** Whether the same call may succeed later without anything being changed. */
export const isRetriable = (error: unknown): boolean => error instanceof DatabaseError && error.retriable;

/** Translates what the driver or drizzle threw. A DatabaseError passes through. */
export const toDatabaseError = (thrown: unknown): DatabaseError => {
  if (thrown instanceof DatabaseError) return thrown;
  const error = innermost(thrown);
  if (error instanceof postgres.PostgresError) return fromServer(error);
  const code = codeOf(error);
  if (code === 'CONNECT_TIMEOUT' || code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EHOSTUNREACH')
    return new DatabaseError('unreachable', `The database cannot be reached (${code}).`);
  if (code.startsWith('CONNECTION_') || code.startsWith('E'))
    return new DatabaseError('connection-lost', `The connection to the database was lost (${code}).`);
  return new DatabaseError('unexpected', `The statement failed in the driver (${error.name}, ${code || 'no code'}).`);
};

const innermost = (thrown: unknown): Error => {
  let error = thrown instanceof Error ? thrown : new Error('not an Error');
  while (error.cause instanceof Error) error = error.cause;
  return error;
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

const fromServer = (error: postgres.PostgresError): DatabaseError => {
  const code = codeOfState(error.code);
  const details = {
    sqlState: error.code,
    constraint: error.constraint_name,
    table: error.table_name,
    column: error.column_name,
  };
  return new DatabaseError(code, `${messageOf(code, error)} [${error.code}]`, details);
};

const byClass: Readonly<Record<string, DatabaseErrorCode>> = {
  '08': 'connection-lost',
  '22': 'bad-value',
  '23': 'constraint',
  '28': 'refused',
  '3D': 'refused',
  '3F': 'refused',
  '40': 'conflict',
  '42': 'refused',
  '53': 'resources',
  '55': 'conflict',
  '57': 'resources',
};

const codeOfState = (state: string): DatabaseErrorCode => {
  if (state === '57014' || state === '25P03' || state === '25P04') return 'timed-out';
  if (state === '57P01' || state === '57P02') return 'connection-lost';
  return byClass[state.slice(0, 2)] ?? 'unexpected';
};

/** The server's own words where they name tables and columns only; where they may quote a value, ours. */
const messageOf = (code: DatabaseErrorCode, error: postgres.PostgresError): string => {
  if (code === 'constraint') return `The constraint ${error.constraint_name ?? error.column_name ?? ''} was broken`;
  if (code === 'bad-value' || code === 'unexpected') return 'PostgreSQL could not take or work out a value';
  return error.message;
};
