export type EventLogErrorCode =
  | 'overloaded' // too many commands are waiting
  | 'unavailable' // the database did not answer; the command may or may not have been recorded
  | 'closed';

/** Sending the same command again, under the same source and id, is always safe. */
export class EventLogError extends Error {
  override readonly name = 'EventLogError';
  readonly code: EventLogErrorCode;
  readonly retriable: boolean;

  constructor(code: EventLogErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retriable = code !== 'closed';
  }
}
