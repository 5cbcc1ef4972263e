/** Why a door does not record a fact: a stable code, and where in the post it stands. The words are http's business. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** A path such as 'data.utskrivning.senest'. */
  readonly path?: string;
}

/** The refusals that any door may give. */
export type CommonRefusal =
  | 'person-mangler'
  | 'annen-person'
  | 'framtidig-hendelse'
  | 'slutter-for-start'
  | 'annen-virksomhets-melding'
  | 'kan-ikke-trekkes';
