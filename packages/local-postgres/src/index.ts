export { LocalPostgresError, type LocalPostgresErrorCode } from './local-postgres-error.ts';
export { type LocalPostgres, type LocalPostgresSettings, startLocalPostgres } from './start-local-postgres.ts';
