import type { Etat, MangelId, Orgnr, OvergangId, Utvei } from '@overgang/contracts';
import type { Audience } from '../disclosure/audience.ts';
import type { OwnEvent } from '../journey/own-event.ts';

/** What somebody wants to be decided about a message that belongs to no transition. `hendelse`: its key. */
export interface ListWish {
  readonly slag: 'avvis' | 'gjenapne';
  readonly hendelse: string;
  readonly grunn: string;
}

/** A transition is to be made of a message that belongs to none. `hendelse`: its key. */
export interface MakeWish {
  readonly slag: 'opprett';
  readonly hendelse: string;
  readonly fra: Utvei;
  /** The unit is one of that agency. */
  readonly isKnownUnit: boolean;
  readonly grunn: string;
}

/** What somebody wants to be decided about one transition, or about a message that belongs to none. */
export type Wish = TransitionWish | ListWish | MakeWish;

/** What somebody wants to be decided about one transition. */
export type TransitionWish = { readonly transition: OvergangId } & (
  | { readonly slag: 'koble'; readonly hendelse: string; readonly grunn?: string }
  | { readonly slag: 'frakoble'; readonly hendelse: string; readonly grunn: string }
  | { readonly slag: 'overta'; readonly mangel: MangelId }
  | { readonly slag: 'frafall'; readonly mangel: MangelId; readonly grunn: string }
  | { readonly slag: 'opphev-frafall'; readonly mangel: MangelId; readonly grunn: string }
  | { readonly slag: 'gi-videre'; readonly mangel: MangelId; readonly til: Etat; readonly grunn: string }
);

/** Something of one person that whoever decides can see: a transition, or a message that waits for one. */
export type Sign = { readonly transition: OvergangId } | { readonly hendelse: string };

/** Who decides: a body, and the audiences that are its own. */
export interface Decider {
  readonly enhet: Orgnr;
  readonly audiences: readonly Audience[];
}

/** An event without its envelope. */
export type DecisionEvent = { [T in OwnEvent['type']]: Pick<Extract<OwnEvent, { type: T }>, 'type' | 'data'> }[
  | 'no.overgang.sporing.hendelse-koblet.v1'
  | 'no.overgang.sporing.hendelse-frakoblet.v1'
  | 'no.overgang.sporing.mangel-overtatt.v1'
  | 'no.overgang.sporing.mangel-frafalt.v1'
  | 'no.overgang.sporing.mangel-frafall-opphevet.v1'
  | 'no.overgang.sporing.hendelse-avvist.v1'
  | 'no.overgang.sporing.hendelse-gjenapnet.v1'
  | 'no.overgang.sporing.personer-slatt-sammen.v1'
  | 'no.overgang.sporing.personer-skilt.v1'];

/** What comes of a wish: a decision, nothing where it stands so already, or a no. */
export type Decided =
  | {
      readonly kind: 'decided';
      readonly event: DecisionEvent;
      /** Whose event it is, where that is not whoever the transition is of. */
      readonly subject?: string;
    }
  | { readonly kind: 'standing' }
  | { readonly kind: 'refused'; readonly why: WhyNot };

/** `finnes-ikke` also where the decider may not know that it exists. */
export type WhyNot =
  | 'finnes-ikke'
  | 'ikke-ditt-trekk'
  | 'lov-frafalles-ikke'
  | 'ser-ikke-mangelen'
  | 'allerede-koblet'
  | 'annen-etat'
  | 'ukjent-enhet'
  | 'utgangen-er-passert';
