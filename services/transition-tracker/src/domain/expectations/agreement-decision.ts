import type { Instant } from '../journey/observation.ts';
import type { Agreement } from './agreements.ts';

/** One decision about an agreement, as it stands in the tracker's log. */
export interface AgreementDecision {
  readonly avtaleId: string;
  /** 1 for the first decision about the agreement, and so on. */
  readonly versjon: number;
  readonly recordedAt: Instant;
  /** Somebody's call, or the file that operations keep. */
  readonly opphav: 'kall' | 'fil';
  /** Whose word it is: a body's organisation number. */
  readonly av?: string;
  readonly grunn?: string;
  /** What was laid down; absent: the agreement was withdrawn. */
  readonly agreement?: Agreement;
}

/** Every decision about each agreement, oldest first. */
export type AgreementBook = ReadonlyMap<string, readonly AgreementDecision[]>;

/** Puts decisions, in the order of the log, under their agreements. */
export const bookOf = (decisions: readonly AgreementDecision[]): AgreementBook =>
  Map.groupBy(decisions, ({ avtaleId }) => avtaleId);

/** The agreements that stand: the last word about each. */
export const standing = (book: AgreementBook): readonly Agreement[] =>
  [...book.values()].flatMap((decisions) => decisions.at(-1)?.agreement ?? []);

/** The agreements that stood at an instant: what was known then. */
export const stoodAt = (book: AgreementBook, then: Instant): readonly Agreement[] =>
  [...book.values()].flatMap(
    (decisions) => decisions.findLast(({ recordedAt }) => recordedAt <= then)?.agreement ?? [],
  );

/** The last decision about an agreement; undefined where there has been none. */
export const lastWord = (book: AgreementBook, avtaleId: string): AgreementDecision | undefined =>
  book.get(avtaleId)?.at(-1);
