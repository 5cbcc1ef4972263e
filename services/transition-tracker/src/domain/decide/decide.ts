import type { PlaceOf } from '../matching/who-can-place.ts';
import { type DecidedIn, decideOnGap } from './decide-on-gap.ts';
import { decideOnMatch } from './decide-on-match.ts';
import type { Decided, Decider, Wish } from './wish.ts';

/** What comes of somebody's wish. A person's word goes before every rule, but not before the law or the right to know. */
export const decide = (where: DecidedIn, wish: Wish, decider: Decider & { readonly placeOf: PlaceOf }): Decided =>
  wish.slag === 'koble' || wish.slag === 'frakoble'
    ? decideOnMatch(where, wish, decider)
    : decideOnGap(where, wish, decider);
