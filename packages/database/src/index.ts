export type { Database, DatabaseSettings, Listening, Rows, TransactionOptions, Tx } from './database.ts';
export { DatabaseError, type DatabaseErrorCode, isRetriable } from './database-error.ts';
export { json } from './json-parameter.ts';
export { type Migration, MigrationError, migrate } from './migrate.ts';
export { openDatabase } from './open-database.ts';
export type { PoolUse } from './pool-use.ts';
export { type ProvisionSettings, provision } from './provision.ts';
export { textArray } from './text-array.ts';
export { wholeColumn } from './whole-column.ts';
