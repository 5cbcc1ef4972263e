/** What cannot be true of a stay in an institution, whichever it is. */
export type StayClash =
  | 'inngang-alt-meldt'
  | 'utgang-alt-meldt'
  | 'utgang-for-inngang'
  | 'hendelse-for-inngang'
  | 'hendelse-etter-utgang'
  | 'plan-for-inngang';

/** The refusals that any door may give. */
export type CommonRefusal =
  | StayClash
  | 'person-mangler'
  | 'annen-person'
  | 'framtidig-hendelse'
  | 'slutter-for-start'
  | 'bydel-utenfor-kommunen'
  | 'samme-sted'
  | 'samme-enhet'
  | 'ukjent-melding'
  | 'annen-virksomhets-melding'
  | 'kan-ikke-trekkes';

/** Why a door does not record a fact: a stable code, and where in the post it stands. The words are http's business. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** A path in the event, such as 'data.utskrivning.senest', or 'person'. */
  readonly path?: string;
  /** The id of the sender's own earlier report that says otherwise. */
  readonly against?: string;
}
