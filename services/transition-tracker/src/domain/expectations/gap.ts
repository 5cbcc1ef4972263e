import type { Ledd, Mottaker, OvergangId, Trinn } from '@overgang/contracts';
import type { Instant } from '../journey/observation.ts';

/** What a rule, or an agreement that moved it, rests on. */
export interface Basis {
  readonly slag: 'lov' | 'avtale' | 'praksis';
  /** The section, the agreement or the practice, ready to show. */
  readonly henvisning: string;
  readonly lenke?: string;
  /** First and last day in force; left out where we know of none. */
  readonly gyldigFra?: string;
  readonly gyldigTil?: string;
}

/** An expectation that is not met. Transition, expectation and occasion together are its natural key. */
export interface Gap {
  readonly transition: OvergangId;
  readonly expectation: string;
  /** What made it apply now, where it can apply more than once: a notice, a date, a home. Else empty. */
  readonly occasion: string;
  /** The row of the catalogue that found it, such as 'dato-mangler/kort'. */
  readonly row: string;
  readonly ledd?: Ledd;
  readonly trinn: Trinn;
  /** Since when it has been open. */
  readonly since: Instant;
  /** When it is over due, or was. Absent where it is due at once, and for a `merknad`. */
  readonly frist?: Instant;
  /** Whose move it is; absent for a `merknad`. */
  readonly responsible?: Mottaker;
  readonly basis: Basis;
  /** The lead time that was agreed on, where an agreement moved it. */
  readonly agreed?: { readonly antall: number; readonly enhet: 'dager' | 'virkedager' };
  /** The number of its text: nights without a home, days of warning. */
  readonly tall?: number;
}

/** The gaps at one moment. Equal for every moment from then until `lookAgainAt`; absent: time alone changes nothing. */
export interface GapsFound {
  readonly gaps: readonly Gap[];
  readonly lookAgainAt?: Instant;
  /** Transitions in which nothing is left to arrange, and nothing more can come of time alone. */
  readonly closed: readonly OvergangId[];
  /** Those of them in which something is missing still, but whose exit lies so far back that nobody follows it any more. */
  readonly lapsed: readonly OvergangId[];
}

/**
 * For how long a way out is followed after the exit, in days: what is missing after that is for everyday services, and a
 * board that nags for ever is read by nobody. Practice; programmes that prepare for release count with 90 days.
 */
export const daysFollowed = 90;
