import type { TsbFact } from './tsb-fact.ts';

/** One time in a clinic, as far as the facts that stand can tell. Instants are RFC 3339 texts as they were posted. */
export type Stay =
  | { readonly state: 'not-admitted' }
  | { readonly state: 'inside'; readonly admittedAt: string }
  | { readonly state: 'left'; readonly admittedAt?: string; readonly leftAt: string };

/** Folds the facts that stand, oldest first. They may have come in any order. */
export const stayOf = (standing: readonly TsbFact[]): Stay => standing.reduce(evolve, { state: 'not-admitted' });

const evolve = (stay: Stay, fact: TsbFact): Stay => {
  if (fact.type === 'no.overgang.tsb.innlagt.v1') {
    return stay.state === 'left' ? { ...stay, admittedAt: fact.time } : { state: 'inside', admittedAt: fact.time };
  }
  if (!isExit(fact)) return stay;
  const admitted =
    stay.state === 'not-admitted' || stay.admittedAt === undefined ? {} : { admittedAt: stay.admittedAt };
  return { state: 'left', ...admitted, leftAt: fact.time };
};

/** Both ways out of a clinic: as planned, and broken off. */
export const isExit = (fact: { readonly type: string }): boolean =>
  fact.type === 'no.overgang.tsb.utskrevet.v1' || fact.type === 'no.overgang.tsb.avbrutt-behandling.v1';
