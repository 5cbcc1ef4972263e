/**
 * What a loop throws when starting it again in this process would not help. The process then closes in good order and ends
 * with exit code 1: whoever runs it starts a new one.
 */
export class NeedsNewProcess extends Error {
  override readonly name = 'NeedsNewProcess';
  readonly code = 'needs-new-process';
  readonly retriable = false;
}
