import type { Observation } from '../journey/observation.ts';

/** The refs of one person that is known by several, in order; undefined for somebody with one. */
export type Together = readonly string[] | undefined;

/**
 * What is known of one person. Where the person has several refs, each fact says under which it was told: history keeps its
 * refs, and parted again each has what is its own.
 */
export const toldTogether = (
  personRef: string,
  together: Together,
  known: ReadonlyMap<string, readonly Observation[]>,
): readonly Observation[] =>
  together === undefined
    ? (known.get(personRef) ?? [])
    : together.flatMap((of) => (known.get(of) ?? []).map((told) => ({ ...told, of })));
