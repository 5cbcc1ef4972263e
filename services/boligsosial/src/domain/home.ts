import type { HousingFact } from './housing-fact.ts';

/** One home, under the office's own id for it, as far as the facts that stand can tell. Days are Oslo days. */
export type Home =
  | { readonly state: 'not-allocated' }
  | { readonly state: 'allocated'; readonly from: string }
  | { readonly state: 'withdrawn'; readonly from: string }
  | { readonly state: 'ended'; readonly from: string; readonly on: string };

/** Folds the facts that stand, oldest first. They may have come in any order. */
export const homeOf = (standing: readonly HousingFact[]): Home => standing.reduce(evolve, { state: 'not-allocated' });

const evolve = (home: Home, fact: HousingFact): Home => {
  if (fact.type === 'no.overgang.boligsosial.bolig-tildelt.v1') return { state: 'allocated', from: fact.data.fra };
  if (home.state === 'not-allocated') return home;
  if (fact.type === 'no.overgang.boligsosial.tildeling-trukket.v1') return { state: 'withdrawn', from: home.from };
  if (fact.type !== 'no.overgang.boligsosial.bolig-oppsagt.v1') return home;
  return { state: 'ended', from: home.from, on: fact.data.per };
};
