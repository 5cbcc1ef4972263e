import type { Observation } from './observation.ts';

/** An observation, and whose journey it belongs to. */
export interface PersonObserved {
  readonly personRef: string;
  readonly observation: Observation;
}
