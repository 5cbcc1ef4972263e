/** What became of a command: facts to record, or a reason not to. */
export type Decision<E, R> =
  | { readonly kind: 'accepted'; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly refusal: R };

/** The pure rules of one kind of stream: no I/O, no clock, no random. Asking twice for the same fact answers `[]`. */
export interface Decider<S, C, E, R> {
  readonly initialState: S;
  /** Returns a new state; the one it was given may be used again. */
  evolve(state: S, event: E): S;
  decide(command: C, state: S): Decision<E, R>;
}
