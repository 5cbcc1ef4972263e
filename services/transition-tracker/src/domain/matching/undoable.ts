import type { Tidslinjepost } from '@overgang/contracts/board';
import { subjectOf } from '../fold/place.ts';
import type { Observation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import type { Reading } from '../readers/reading.ts';
import { laid } from './matches.ts';
import { type PlaceOf, whoCanPlace } from './who-can-place.ts';

interface Decides {
  readonly own?: readonly string[];
  readonly placeOf?: PlaceOf;
}

/** The match of a message that this reader may undo: made by a rule or a person, not by the sender's own word. */
export const undoable = (
  one: Observation,
  { s }: Reading,
  { own = [], placeOf }: Decides,
): Tidslinjepost['kobling'] => {
  const key = keyOf(one);
  const told = laid(s.journey).find((each) => subjectOf(each).keys.includes(key));
  if (told === undefined || !('stay' in told.match) || told.match.stay !== s.stay.id) return undefined;
  if (told.match.why === 'navngitt' || !whoCanPlace({ ...told, told }, placeOf).some((each) => own.includes(each)))
    return undefined;
  return { hendelse: key, hvordan: told.match.why === 'person' ? 'manuelt' : 'automatisk' };
};
