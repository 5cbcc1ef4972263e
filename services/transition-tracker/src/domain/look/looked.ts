import type { OvergangId } from '@overgang/contracts';
import type { AudienceRow } from '../board/board-row.ts';
import type { AudienceUnmatched } from '../board/unmatched-for.ts';
import type { Audience } from '../disclosure/audience.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { OwnEvent } from '../journey/own-event.ts';
import type { PersonObserved } from '../journey/person-observed.ts';
import type { Shown } from './held-journey.ts';

/** How much to add to one count of one audience. */
export interface CountChange {
  readonly audience: Audience;
  readonly what: string;
  readonly amount: number;
}

/** A row as it is to be stored. */
export interface WrittenRow extends AudienceRow {
  /** The row as JSON. */
  readonly text: string;
}

/** What a look changes on the board. */
export interface BoardWrites {
  /** New and changed rows. */
  readonly rows: readonly WrittenRow[];
  readonly goneRows: readonly { readonly audience: Audience; readonly overgangId: OvergangId }[];
  /** New and changed events that belong nowhere. */
  readonly unmatched: readonly AudienceUnmatched[];
  readonly goneUnmatched: readonly { readonly audience: Audience; readonly eventId: string }[];
  readonly counts: readonly CountChange[];
}

/** Everything that one look at one person leads to. */
export interface Looked {
  readonly personRef: string;
  readonly journey: Journey;
  readonly shown: Shown;
  readonly lookAgainAt: Instant | undefined;
  /** The tracker's own decisions, as observations for the next fold. */
  readonly decided: readonly PersonObserved[];
  /** Decisions and announcements, in order, for the log. */
  readonly events: readonly OwnEvent[];
  readonly board: BoardWrites;
}
