import fc from 'fast-check';
import { test } from 'vitest';

/** Something that holds for whatever is told, in whatever order and at whatever moment. */
export interface Law {
  /** What it says, as a sentence. */
  readonly title: string;
  /** How many histories are enough while one writes code. */
  readonly runs: number;
  readonly property: () => fc.IRawProperty<unknown, false>;
}

/** Has everything that is drawn in this process drawn from one seed, laws on so many histories at most, and no shrinking. */
export const drawSteadily = (numRuns: number): void => {
  fc.configureGlobal({ seed: 20_260_101, numRuns, endOnFailure: true });
};

/** Tests each law; with fewer histories where the global settings of fast-check allow fewer. */
export const testLaws = (laws: readonly Law[]): void => {
  const { numRuns: most = Number.POSITIVE_INFINITY } = fc.readConfigureGlobal();
  test.each(laws)('$title', ({ property, runs }) => {
    fc.assert(property(), { numRuns: Math.min(runs, most) });
  });
};

/** How often a law was tried, and what it fell over. */
export interface Tried {
  readonly runs: number;
  /** The history that breaks it, as small as it could be made, and why; undefined while it holds. */
  readonly broken?: string;
}

/** Tries a law on so many histories; the same seed draws the same ones. */
export const tryLaw = ({ property }: Law, { runs, seed }: { readonly runs: number; readonly seed: number }): Tried => {
  const { failed, numRuns, counterexample, errorInstance } = fc.check(property(), { numRuns: runs, seed });
  if (!failed) return { runs: numRuns };
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { runs: numRuns, broken: `${why}\n${JSON.stringify(counterexample)}` };
};
