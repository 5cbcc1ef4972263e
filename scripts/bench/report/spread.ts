import type { Figure } from './figure.ts';

/** Several values as one: the middle one, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The median with the least and the most. Of no values it is all NaN. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
};

/** Ours over the ceiling, run by run: what slows the machine down slows both. */
export const ratioOf = ({ ours, ceiling }: Figure): Spread | undefined =>
  ceiling && spreadOf(ours.map((value, run) => value / (ceiling[run] ?? Number.NaN)));

/** Whether a figure reaches its target; one without a target does. */
export const isReached = (figure: Figure): boolean => {
  const { target } = figure;
  if (target === undefined) return true;
  if (target.kind === 'at-most') return spreadOf(figure.ours).median <= target.most;
  return (ratioOf(figure)?.median ?? 0) >= target.least;
};

/** The value below which this share of the values lies. */
export const quantileOf = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
