/** Why the bus refused or failed. The list is closed: callers may switch over it. */
export type BusErrorCode =
  | 'unknown-topic'
  | 'unknown-partition'
  | 'invalid-record'
  | 'record-too-large'
  | 'not-allowed'
  | 'closed'
  | 'unavailable'
  | 'stalled'
  | 'failed';

const retriable: Readonly<Record<BusErrorCode, boolean>> = {
  'unknown-topic': false,
  'unknown-partition': false,
  'invalid-record': false,
  'record-too-large': false,
  'not-allowed': false,
  closed: false,
  unavailable: true,
  stalled: false,
  failed: false,
};

/** What every call of a bus throws. The message names topics and sizes, never keys or contents. */
export class BusError extends Error {
  override readonly name = 'BusError';
  readonly code: BusErrorCode;
  /** Whether the same call, unchanged, may succeed later. */
  readonly retriable: boolean;

  constructor(code: BusErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
    this.retriable = retriable[code];
  }
}
