import type { Observation } from '../domain/index.ts';

/** An observation, and whose journey it belongs to. */
export interface PersonObserved {
  readonly personRef: string;
  readonly observation: Observation;
}
