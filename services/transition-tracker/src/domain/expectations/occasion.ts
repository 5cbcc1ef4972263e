import type { Etat, Mottaker } from '@overgang/contracts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Instant } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';

/** One time that an expectation is unmet. */
export interface Occasion {
  /** What made it apply, where it can apply more than once; else empty. */
  readonly key: string;
  /** When it came to be so: what the steps that follow it are counted from. */
  readonly since: Instant;
  /** The moment from which it is no longer so, when time alone ends it. */
  readonly until?: Instant;
  readonly tall?: number;
  /** A temporary roof: each step counts one lower. */
  readonly lowered?: true;
  /** Whose move it is, where the occasion knows. */
  readonly receiver?: Mottaker;
}

/** What a situation is judged from. */
export interface Ask {
  readonly s: Survey;
  /** The agreed or usual lead time of the rule, where it has one. */
  readonly lead: { readonly count: number; readonly unit: 'dager' | 'virkedager' } | undefined;
  readonly disclosureTo: (etat: Etat) => Disclosure;
}

/** It is as it should be. */
export const never: readonly Occasion[] = [];

/** It applies once, since a moment. */
export const once = (since: Instant, more: Partial<Occasion> = {}): readonly Occasion[] => [
  { key: '', since, ...more },
];
