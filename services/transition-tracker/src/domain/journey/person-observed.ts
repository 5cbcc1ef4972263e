import type { Observation } from './observation.ts';

/** An observation, and whose journey it belongs to. */
export interface PersonObserved {
  readonly personRef: string;
  readonly observation: Observation;
  /** The trace of the report, where it has one: no part of the fact. */
  readonly traceparent?: string | undefined;
}

/** What a look goes back to: the newest report among those that it was made for. */
export interface Cause {
  readonly traceparent?: string | undefined;
  readonly recordedAt: number;
}

/** The newest of what was told, by when it was recorded. */
export const causeOf = (told: readonly PersonObserved[]): Cause | undefined =>
  told
    .map(({ observation: { recordedAt }, traceparent }): Cause => ({ recordedAt, traceparent }))
    .reduce<Cause | undefined>(
      (newest, one) => (newest && newest.recordedAt > one.recordedAt ? newest : one),
      undefined,
    );
