import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { Look } from './look.ts';

/** What a row of the board counted as when it was written: enough to take it out of the counts again. */
export interface RowMark {
  /** Digest of the row as it was written. */
  readonly hash: string;
  /** The names under which it is counted, such as 'totalt' and 'alvor:kritisk'. */
  readonly counted: readonly string[];
}

/** What was announced and written on the board at the last look: what the next look is compared with. Plain JSON. */
export interface Shown {
  readonly look: Look;
  /** The moment at which the gaps were judged. */
  readonly judgedAt: Instant;
  /** By audience and transition, parted by a space. */
  readonly rows: Readonly<Record<string, RowMark>>;
  /** By audience and event, parted by a space: a digest. */
  readonly unmatched: Readonly<Record<string, string>>;
}

/** One person's journey as it was stored at the last look. */
export interface HeldJourney {
  readonly personRef: string;
  readonly journey: Journey;
  /** Absent before the first look. */
  readonly shown: Shown | undefined;
  /** There are facts that the journey does not hold: it is to be folded anew from all of them. */
  readonly toRefold: boolean;
  /** Every ref of a person that is known by several, in order: the journey stands under the first. */
  readonly together?: readonly string[];
}
