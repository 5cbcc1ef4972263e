import { advance, foldJourney } from '../fold/fold.ts';
import { emptyJourney, type Journey } from '../journey/journey.ts';
import type { Instant, Observation } from '../journey/observation.ts';
import { compareOrder, orderOf } from '../journey/order.ts';

/** What was known of a journey from an instant, until the next. */
export interface KnownFrom {
  readonly from: Instant;
  readonly journey: Journey;
}

const asTold = (a: Observation, b: Observation): number =>
  a.recordedAt - b.recordedAt || compareOrder(orderOf(a), orderOf(b));

/** A journey as it came to be known: one entry for each instant at which something was told, oldest first. */
export const journeyInTime = (observations: readonly Observation[]): readonly KnownFrom[] => {
  const told = observations.toSorted(asTold);
  const known: KnownFrom[] = [];
  let journey: Journey = emptyJourney;
  told.forEach((one, at) => {
    const next = advance(journey, one);
    journey = next === 'refold' ? foldJourney(told.slice(0, at + 1)) : next;
    if (told[at + 1]?.recordedAt !== one.recordedAt) known.push({ from: one.recordedAt, journey });
  });
  return known;
};
