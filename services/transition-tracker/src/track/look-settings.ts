import type { Agreements, Observation, OwnEvent } from '../domain/index.ts';

/** What a look is made with, beside the moment. */
export interface LookSettings {
  readonly agreements: Agreements;
  /** The name of a unit, as it may be shown. */
  readonly nameOf: (orgnr: string) => string | undefined;
  /** The municipality, in Oslo the bydel, that an office answers for. */
  readonly placeOf: (orgnr: string) => string | undefined;
  /** The tracker's own event as a fold reads it back; undefined for what was only announced. */
  readonly understand: (event: OwnEvent) => Observation | undefined;
}

/** When a look is made. */
export interface LookMoment {
  /** The moment at which gaps are judged: what the road has been heard up to. Epoch milliseconds. */
  readonly judgedAt: number;
  /** The wall clock: when decisions are taken. */
  readonly now: Date;
}
