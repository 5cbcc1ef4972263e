import { advance, foldJourney, type Journey, type Observation } from '../domain/index.ts';

/** A journey with what is new, or the word that only a fold of everything gives the answer. */
const advanceAll = (journey: Journey, told: readonly Observation[]): Journey | 'refold' => {
  let next: Journey | 'refold' = journey;
  for (const observation of told) {
    if (next === 'refold') return next;
    next = advance(next, observation);
  }
  return next;
};

/** Who is to be folded anew, and the journeys that could be moved on as they are. */
export interface FoldedIn {
  readonly advanced: ReadonlyMap<string, Journey>;
  readonly toRefold: readonly string[];
}

/** Moves journeys on by what is new, in the order in which it happened. */
export const foldIn = (
  journeys: ReadonlyMap<string, Journey>,
  told: ReadonlyMap<string, readonly Observation[]>,
): FoldedIn => {
  const advanced = new Map<string, Journey>();
  const toRefold: string[] = [];
  for (const [personRef, journey] of journeys) {
    const inOrder = (told.get(personRef) ?? []).toSorted((a, b) => a.at - b.at || a.recordedAt - b.recordedAt);
    const next = advanceAll(journey, inOrder);
    if (next === 'refold') toRefold.push(personRef);
    else advanced.set(personRef, next);
  }
  return { advanced, toRefold };
};

/** Folds everything that was ever told about each of these persons. */
export const refold = (told: ReadonlyMap<string, readonly Observation[]>): ReadonlyMap<string, Journey> =>
  new Map([...told].map(([personRef, observations]) => [personRef, foldJourney(observations)]));
