import type { Refusal } from '@overgang/http-service';

/** Whether an answer of this package is a refusal. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'problem';
