import type { FieldError } from '@overgang/contracts';
import { type ProblemCode, type ProblemKind, problemTable } from './problem-table.ts';

/** A refusal as a value: what a handler returns instead of a reply. It becomes application/problem+json. */
export interface Refusal extends ProblemKind {
  readonly kind: 'problem';
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a refusal says beyond its code. `detail` is bokmål, for the sender's eyes, without names and numbers of persons. */
export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Such as `retry-after`. Lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes refusals of a closed table: a code that is not in it does not compile. */
export const problemsOf =
  <const Table extends Readonly<Record<string, ProblemKind>>>(table: Table) =>
  (code: keyof Table & string, details: ProblemDetails = {}): Refusal => {
    const { status, title, titleEn } = table[code] as ProblemKind; // the type above says that it is there
    return { kind: 'problem', code, status, title, titleEn, ...details };
  };

/**
 * A refusal with one of the shared codes. A service with codes of its own makes its own:
 * `problemsOf({ 'utskrivning-for-innleggelse': { status: 422, title: '…', titleEn: '…' } })`.
 */
export const problem: (code: ProblemCode, details?: ProblemDetails) => Refusal = problemsOf(problemTable);

/** A refusal that is thrown, where nothing can be returned: in hooks and parsers. The error handler unwraps it. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}
