import type { PlaceOf } from '../matching/who-can-place.ts';
import { type DecidedIn, decideOnGap } from './decide-on-gap.ts';
import { decideOnList } from './decide-on-list.ts';
import { decideOnMaking } from './decide-on-making.ts';
import { decideOnMatch } from './decide-on-match.ts';
import { decideOnWaiver } from './decide-on-waiver.ts';
import type { Decided, Decider, Wish } from './wish.ts';

/** What comes of somebody's wish. A person's word goes before every rule, but not before the law or the right to know. */
export const decide = (where: DecidedIn, wish: Wish, decider: Decider & { readonly placeOf: PlaceOf }): Decided => {
  switch (wish.slag) {
    case 'koble':
    case 'frakoble':
      return decideOnMatch(where, wish, decider);
    case 'avvis':
    case 'gjenapne':
      return decideOnList(where.journey, wish, decider);
    case 'opprett':
      return decideOnMaking(where, wish, decider);
    case 'opphev-frafall':
      return decideOnWaiver(where, wish, decider);
    default:
      return decideOnGap(where, wish, decider);
  }
};
