import type { Appended } from '../log/append-to-log.ts';

/** What names a post: the sender's id is unique within its source. */
export interface PostName {
  readonly source: string;
  readonly id: string;
}

/** One command on its way into the log. */
export interface Submission<C> extends PostName {
  /** Of the parsed command: the same post has the same hash, however it was written. */
  readonly contentHash: string;
  /** Where its events go, and whose history it is decided on. */
  readonly stream: string;
  /** More streams whose events are folded, in the order of the log, into the state that decide sees. */
  readonly alsoRead?: readonly string[];
  /** Goes to the stream of this earlier post, when that is known; else to `stream`. */
  readonly follows?: PostName;
  readonly command: C;
}

/** Each caller's own; a refusal is not remembered, and the same id may be tried again. */
export type Outcome<R> =
  | { readonly kind: 'accepted'; readonly answer: Appended; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: R }
  | { readonly kind: 'id-reused' };
