import type { OvergangId } from '@overgang/contracts';
import type {
  Betalingsdogn,
  Forventningsregel,
  Kunnskapsslag,
  lesKunnskap,
  lesOvergang,
  Overgangsrad,
  Tavlefilter,
  UkobletHendelse,
} from '@overgang/contracts/board';
import type { z } from 'zod';
import type { Decided, Decider, Sign, Wish } from '../domain/index.ts';

/** When a read was made, and where the live stream goes on from it. */
export interface ReadAt {
  readonly per: string;
  readonly posisjon: number;
}

/** A page of a list, with the place after its last row when there is more. */
export interface Page<Row, Place> extends ReadAt {
  readonly rows: readonly Row[];
  readonly next: Place | undefined;
}

/** The place of a row of the board. */
export interface BoardPlace {
  readonly severity: number;
  readonly deadline: string;
  readonly transitionId: string;
}

/** The place of an unmatched event. */
export interface UnmatchedPlace {
  readonly toldAt: string;
  readonly eventId: string;
}

/** One change as the live stream tells it. */
export interface Change {
  readonly position: number;
  readonly transitionId: string | undefined;
}

/** What changed, and the position up to which that is all. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly upTo: number;
}

/** Who is the same as whom, each named by something of theirs, and why. */
export interface MergeWish {
  readonly transition: OvergangId;
  readonly med: Sign;
  readonly grunn: string;
}

/** Which merge is to be undone, and why. */
export interface PartWish {
  readonly transition: OvergangId;
  readonly sammenslaing: string | undefined;
  readonly grunn: string;
}

/** What the routes of the board need. Everything is cut to these audiences. */
export interface BoardReader {
  readonly rows: (
    audiences: readonly string[],
    question: { filter: z.output<typeof Tavlefilter>; after: BoardPlace | undefined; limit: number },
  ) => Promise<Page<Overgangsrad, BoardPlace>>;
  /** `own`: the audiences as which the reader may decide. */
  readonly transition: (
    reader: { readonly audiences: readonly string[]; readonly own: readonly string[] },
    transitionId: string,
  ) => Promise<z.input<(typeof lesOvergang)['responses'][200]> | undefined>;
  readonly unmatched: (
    audiences: readonly string[],
    question: { aside: boolean; after: UnmatchedPlace | undefined; limit: number },
  ) => Promise<Page<UkobletHendelse, UnmatchedPlace>>;
  /** What was known of it at an instant that has been. */
  readonly knowledge: (
    reader: { readonly audiences: readonly string[]; readonly own: readonly string[] },
    transitionId: string,
    asked: { readonly per: Date; readonly hva: Kunnskapsslag },
  ) => Promise<z.input<(typeof lesKunnskap)['responses'][200]> | undefined>;
  /** What the municipality would pay for; undefined for whoever may not see that. */
  readonly payment: (audiences: readonly string[], transitionId: string) => Promise<Betalingsdogn | undefined>;
  /** Decides what is wished, where that may be decided by whoever wishes it. */
  readonly decide: (decider: Decider, wish: Wish) => Promise<{ readonly per: string; readonly decided: Decided }>;
  /** The agency that a unit belongs to; undefined for one that nobody knows. */
  readonly etatOf: (orgnr: string) => string | undefined;
  /** Says that the person of one is the person of the other, where whoever says so sees both. */
  readonly merge: (decider: Decider, wish: MergeWish) => Promise<{ readonly per: string; readonly decided: Decided }>;
  /** Undoes a merge. */
  readonly part: (decider: Decider, wish: PartWish) => Promise<{ readonly per: string; readonly decided: Decided }>;
  readonly counts: (audiences: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly changes: (audiences: readonly string[], after: number) => Promise<Changes>;
  /** The span of the log that a stream can go on in. */
  readonly span: () => Promise<{ readonly oldest: number; readonly newest: number }>;
  /** Resolves when there may be something new, or after a while. */
  readonly waitForNews: (signal: AbortSignal) => Promise<void>;
  readonly expectations: () => readonly Forventningsregel[];
  readonly now: () => Date;
}
