import { expect } from 'vitest';

/** The shape of a decider; event-log's fits. */
export interface DeciderLike<S, C, E, R> {
  readonly initialState: S;
  evolve(state: S, event: E): S;
  decide(
    command: C,
    state: S,
  ): { readonly kind: 'accepted'; readonly events: readonly E[] } | { readonly kind: 'refused'; readonly refusal: R };
}

export interface Scenario<C, E, R> {
  when(command: C): {
    /** Expects exactly these events, in this order; none at all when called without. */
    gives(...events: readonly E[]): void;
    isRefused(refusal: R): void;
  };
}

/** `const given = givenFor(decider)`, then `given(...history).when(command).gives(...events)` or `.isRefused(code)`. */
export const givenFor =
  <S, C, E, R>(decider: DeciderLike<S, C, E, R>) =>
  (...history: readonly E[]): Scenario<C, E, R> => ({
    when: (command) => {
      const state = history.reduce((before, event) => decider.evolve(before, event), decider.initialState);
      const decision = decider.decide(command, state);
      return {
        gives: (...events) => expect(decision).toEqual({ kind: 'accepted', events }),
        isRefused: (refusal) => expect(decision).toEqual({ kind: 'refused', refusal }),
      };
    },
  });
