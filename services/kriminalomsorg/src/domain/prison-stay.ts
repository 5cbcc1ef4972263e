import type { PrisonFact } from './prison-fact.ts';

/** One time in prison, as far as the facts that stand can tell. Instants are RFC 3339 texts as they were posted. */
export type PrisonStay =
  | { readonly state: 'not-imprisoned' }
  | { readonly state: 'inside'; readonly imprisonedAt: string }
  | { readonly state: 'released'; readonly imprisonedAt?: string; readonly releasedAt: string };

/** Folds the facts that stand, oldest first. They may have come in any order. */
export const prisonStayOf = (standing: readonly PrisonFact[]): PrisonStay =>
  standing.reduce(evolve, { state: 'not-imprisoned' });

const evolve = (stay: PrisonStay, fact: PrisonFact): PrisonStay => {
  if (fact.type === 'no.overgang.kriminalomsorg.innsatt.v1') {
    return stay.state === 'released'
      ? { ...stay, imprisonedAt: fact.time }
      : { state: 'inside', imprisonedAt: fact.time };
  }
  if (fact.type !== 'no.overgang.kriminalomsorg.loslatelse.v1') return stay;
  const since = stay.state === 'inside' ? { imprisonedAt: stay.imprisonedAt } : {};
  return { state: 'released', ...since, releasedAt: fact.time };
};
