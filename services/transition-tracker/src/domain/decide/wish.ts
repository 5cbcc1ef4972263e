import type { MangelId, Orgnr, OvergangId } from '@overgang/contracts';
import type { Audience } from '../disclosure/audience.ts';
import type { OwnEvent } from '../journey/own-event.ts';

/** What somebody wants to be decided about one transition. `hendelse`: the key of a message. */
export type Wish = { readonly transition: OvergangId } & (
  | { readonly slag: 'koble'; readonly hendelse: string; readonly grunn?: string }
  | { readonly slag: 'frakoble'; readonly hendelse: string; readonly grunn: string }
  | { readonly slag: 'overta'; readonly mangel: MangelId }
  | { readonly slag: 'frafall'; readonly mangel: MangelId; readonly grunn: string }
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
export type WhyNot = 'finnes-ikke' | 'ikke-ditt-trekk' | 'lov-frafalles-ikke';
