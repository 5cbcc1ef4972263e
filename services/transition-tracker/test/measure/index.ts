export { toldIn } from '../../src/consume/consume-events.ts';
export { byMunicipality, findGaps, foldJourney, type Journey, type Observation } from '../../src/domain/index.ts';
export { openTracking } from '../../src/open-tracking.ts';
export type { Tracking } from '../../src/track/open-tracking.ts';
