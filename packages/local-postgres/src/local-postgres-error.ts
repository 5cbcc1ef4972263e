export type LocalPostgresErrorCode =
  | 'no-binary' // no PostgreSQL for this platform was installed
  | 'port-busy'
  | 'in-use' // another living process keeps this data directory
  | 'not-ours' // the folder holds something else
  | 'unreachable-place' // the place in /var/tmp belongs to somebody else
  | 'other-version' // the data was made by another major version
  | 'did-not-start';

/** Says in plain words what is wrong and what to do; nothing here is helped by trying again at once. */
export class LocalPostgresError extends Error {
  override readonly name = 'LocalPostgresError';
  readonly code: LocalPostgresErrorCode;
  readonly retriable = false;

  constructor(code: LocalPostgresErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
