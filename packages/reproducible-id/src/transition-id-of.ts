import type { OvergangId } from '@overgang/contracts';
import { idOfParts } from './uuid-v5.ts';

/**
 * The id of the transition out of one stay.
 * @param source the reporting unit, as in the event's envelope ('urn:orgnr:…').
 * @param stayId the sender's own id of the stay; an event's id when a person opened the transition by hand.
 */
export const transitionIdOf = (source: string, stayId: string): OvergangId =>
  idOfParts('transition', [source, stayId]) as OvergangId; // the brand's meaning is exactly this computation
