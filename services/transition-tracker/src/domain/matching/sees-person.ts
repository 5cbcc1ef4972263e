import type { Audience } from '../disclosure/audience.ts';
import { personsIn } from '../fold/merges.ts';
import type { Journey, Merge } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { viewersOf } from '../readers/viewers.ts';
import { surveysOf } from '../survey/survey.ts';
import { laid, unmatchedIn } from './matches.ts';
import { type PlaceOf, whoCanPlace } from './who-can-place.ts';

/** Who looks, and when. */
export interface Looking {
  readonly audiences: readonly Audience[];
  readonly placeOf: PlaceOf | undefined;
  readonly now: Instant;
}

/** Whether somebody knows of a person by these refs: sees a transition, or can say where a message belongs. */
const seesRefs = (journey: Journey, refs: readonly string[], { audiences, placeOf, now }: Looking): boolean => {
  const isTheirs = ({ of }: { readonly of?: string }): boolean => of !== undefined && refs.includes(of);
  const includes = (all: readonly Audience[]): boolean => all.some((one) => audiences.includes(one));
  return (
    surveysOf(journey).some(
      (s) => isTheirs(s.stay) && includes(viewersOf(s, [], now).map(({ audience }) => audience)),
    ) ||
    laid(journey).some((told) => isTheirs(told) && includes(whoCanPlace({ ...told, told }, placeOf))) ||
    unmatchedIn(journey).some((each) => isTheirs(each) && includes(whoCanPlace(each, placeOf)))
  );
};

/** The refs on either side of a merge: as they are when it is taken away. */
const sidesOf = ({ merged = [] }: Journey, merge: Merge): readonly (readonly string[])[] => {
  const parted = personsIn(
    merge.pair,
    merged.filter(({ key }) => key !== merge.key),
  );
  return merge.pair.flatMap((ref) => parted.filter((refs) => refs.includes(ref)));
};

/** Whether somebody sees both of what a merge has put together, and so may know that it was. */
export const seesBoth = (journey: Journey, merge: Merge, looking: Looking): boolean =>
  sidesOf(journey, merge).every((refs) => seesRefs(journey, refs, looking));
