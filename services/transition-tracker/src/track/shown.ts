import type { Look } from '../domain/index.ts';

/** What a row of the board counted as when it was written: enough to take it out of the counts again. */
export interface RowMark {
  /** Digest of the row as it was written. */
  readonly hash: string;
  /** The names under which it is counted, such as 'totalt' and 'alvor:kritisk'. */
  readonly counted: readonly string[];
}

/** What was announced and written on the board at the last look: what the next look is compared with. */
export interface Shown {
  readonly look: Look;
  /** By audience and transition, parted by a space. */
  readonly rows: Readonly<Record<string, RowMark>>;
  /** By audience and event, parted by a space: a digest. */
  readonly unmatched: Readonly<Record<string, string>>;
}
