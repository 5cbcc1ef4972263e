import { osloDayOf } from '@overgang/calendar';
import type { Unrecorded } from '@overgang/contracts/events';
import { homeOf } from './home.ts';
import type { HousingFact } from './housing-fact.ts';

/** What cannot be true of a home. */
export type HousingRefusal = 'slutter-for-start' | 'innflyttet-for-start' | 'tildeling-trukket';

type Answer = { readonly code: HousingRefusal; readonly path: string } | undefined;

/** Judges by when things happened, never by when they were told. */
export const whyImpossible = (fact: Unrecorded<HousingFact>, standing: readonly HousingFact[]): Answer => {
  const home = homeOf(standing);
  switch (fact.type) {
    case 'no.overgang.boligsosial.bolig-tildelt.v1':
      return fact.data.til !== undefined && fact.data.til < fact.data.fra
        ? { code: 'slutter-for-start', path: 'data.til' }
        : undefined;
    case 'no.overgang.boligsosial.bolig-oppsagt.v1':
      return home.state !== 'not-allocated' && fact.data.per < home.from
        ? { code: 'slutter-for-start', path: 'data.per' }
        : undefined;
    case 'no.overgang.boligsosial.innflyttet.v1':
      if (home.state === 'withdrawn') return { code: 'tildeling-trukket', path: 'data.boligId' };
      return home.state === 'allocated' && osloDayOf(fact.time) < home.from
        ? { code: 'innflyttet-for-start', path: 'time' }
        : undefined;
    default:
      return undefined;
  }
};
