export { toldIn } from '../../src/consume/consume-events.ts';
export { onEvent } from '../../src/consume/on-event.ts';
export { audienceOf } from '../../src/domain/disclosure/audience.ts';
export {
  advance,
  byMunicipality,
  emptyJourney,
  findGaps,
  foldJourney,
  type Journey,
  keyOf,
  noAgreements,
  type Observation,
  type OwnEvent,
} from '../../src/domain/index.ts';
export { openTracking } from '../../src/open-tracking.ts';
export { lookAtPerson } from '../../src/track/look-at-person.ts';
export type { Tracking } from '../../src/track/open-tracking.ts';
export { type FactsOfStay, factsOfStays, rulesAsData } from './rules-as-data.ts';
