import type { Journey } from '../journey/journey.ts';
import type { Shown } from './held-journey.ts';

/** A person as one of two trackers knows them. */
export interface KnownPerson {
  /** A digest of which messages are known: the same for the same set. */
  readonly known: string;
  readonly journey: Journey | undefined;
  readonly shown: Shown | undefined;
  /** The journey does not hold all that is known. */
  readonly toRefold: boolean;
  /** Every ref of a person that is known by several, in order. */
  readonly together?: readonly string[];
}
